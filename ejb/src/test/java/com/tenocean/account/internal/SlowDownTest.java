package com.tenocean.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.shared.TestClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SlowDownTest {
  private final TestClock clock = new TestClock();
  private final Subject account = subject(Pace.ACCOUNT);
  private final Subject network = subject(Pace.NETWORK);

  @Test
  void pausesDoubleUpToAMinute() throws Exception {
    countTimes(5, account);
    var pauses = new ArrayList<Long>();
    for (int i = 0; i < 9; i++) {
      var pause = count(account);
      pauses.add(pause.toSeconds());
      clock.advance(pause);
      assertThat(count(account)).isZero();
    }
    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
  }

  @Test
  void triesDuringAPauseAreTurnedAwayAndDoNotProlongIt() throws Exception {
    countTimes(5, account);
    var pause = count(account);
    for (int i = 0; i < 100; i++) {
      assertThat(count(account)).isEqualTo(pause);
    }
    clock.advance(pause);
    assertThat(count(account)).isZero();
  }

  @Test
  void aSuccessClearsTheAccount() throws Exception {
    countTimes(5, account);
    forgive(account);
    countTimes(5, account);
    assertThat(count(account)).isPositive();
  }

  @Test
  void aSuccessTakesOnlyItselfBackFromTheNetwork() throws Exception {
    countTimes(19, network);
    for (int i = 0; i < 10; i++) {
      assertThat(count(network)).isZero();
      forgive(network);
    }
    assertThat(count(network)).isZero();
    assertThat(count(network)).isPositive();
  }

  @Test
  void oneWhoMustWaitIsNotCountedAnywhere() throws Exception {
    countTimes(5, account);
    for (int i = 0; i < 50; i++) {
      assertThat(count(network, account)).isPositive();
    }
    assertThat(count(network)).isZero();
  }

  @Test
  void aDayMakesUpForEverything() throws Exception {
    countTimes(5, account);
    clock.advance(Duration.ofHours(25));
    countTimes(5, account);
    assertThat(count(account)).isPositive();
  }

  @Test
  void aHundredAtTheSameMomentAreAHundred() throws Exception {
    var pool = Executors.newFixedThreadPool(16);
    try {
      Callable<Duration> attempt = () -> count(network, account);
      assertThat(pool.invokeAll(Collections.nCopies(100, attempt)))
          .extracting(done -> done.get())
          .filteredOn(Duration::isZero)
          .hasSize(5);
    } finally {
      pool.shutdownNow();
    }
  }

  private void countTimes(int times, Subject subject) throws SQLException {
    for (int i = 0; i < times; i++) {
      assertThat(count(subject)).isZero();
    }
  }

  private Duration count(Subject... subjects) throws SQLException {
    try (var transaction = new OneTransaction()) {
      return slowDown(transaction).count(List.of(subjects));
    }
  }

  private void forgive(Subject... subjects) throws SQLException {
    try (var transaction = new OneTransaction()) {
      slowDown(transaction).forgive(List.of(subjects));
    }
  }

  private SlowDown slowDown(OneTransaction transaction) {
    var slowDown = new SlowDown();
    slowDown.database = transaction.database();
    slowDown.clock = clock;
    return slowDown;
  }

  private static Subject subject(Pace pace) {
    return new Subject(pace, UUID.randomUUID().toString());
  }
}
