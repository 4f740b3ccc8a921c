package com.tenocean.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.shared.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** While the relay is away one mail at a time asks whether it is back. */
class RelayWatchTest {
  private static final Duration SPREAD = Duration.ofSeconds(30);
  private final TestClock clock = new TestClock();
  private final RelayWatch watch = new RelayWatch(clock);

  @Test
  void nobodyWaitsForARelayThatIsThere() {
    watch.mustNotBeAway();
    watch.mustNotBeAway();
  }

  @Test
  void oneAsksAndTheOthersWait() {
    away();
    assertWaits();
    clock.advance(Duration.ofSeconds(14));
    assertWaits();
    clock.advance(Duration.ofSeconds(1));
    watch.mustNotBeAway();
    assertWaits();

    watch.isThere();
    watch.mustNotBeAway();
    watch.mustNotBeAway();
  }

  @Test
  void itIsAskedLessAndLessOften() {
    assertPause(away(), Duration.ofSeconds(15));
    for (int seconds : new int[] {30, 60, 120, 240, 300, 300}) {
      clock.advance(Duration.ofMinutes(6));
      watch.mustNotBeAway();
      assertPause(away(), Duration.ofSeconds(seconds));
    }
    watch.isThere();
    assertPause(away(), Duration.ofSeconds(15));
  }

  @Test
  void manyThatFindOutAtOnceFindOutOneThing() {
    var before = clock.instant();
    for (int i = 0; i < 16; i++) {
      assertPause(watch.away("nobody answers", before), Duration.ofSeconds(15));
    }
  }

  @Test
  void oneThatAskedAndDidNotComeBackIsFollowedByAnother() {
    away();
    clock.advance(Duration.ofSeconds(15));
    watch.mustNotBeAway();
    clock.advance(Duration.ofSeconds(15));
    watch.mustNotBeAway();
  }

  private MailRelayException away() {
    clock.advance(Duration.ofMillis(1));
    return watch.away("nobody answers", clock.instant());
  }

  private void assertWaits() {
    assertThatThrownBy(watch::mustNotBeAway)
        .isInstanceOf(MailRelayException.class)
        .hasMessage("nobody answers");
  }

  private static void assertPause(MailRelayException thrown, Duration least) {
    assertThat(thrown.pause()).isBetween(least, least.plus(SPREAD));
  }
}
