package com.tenocean.micro.fault;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.BesideTheContainer;
import com.tenocean.harness.TestPortal;
import com.tenocean.harness.TestScope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing lost, nothing twice: people register while the portal dies at one boundary after another,
 * at random moments, and while the broker is killed or late. In the end the books balance. How many
 * people and points there are is a matter of {@link TestScope}.
 */
@BesideTheContainer(seconds = 180)
class FaultIT {
  private static final int KILLED = 137;
  private static final List<String> EVERY_POINT =
      List.of(
          "AFTER_PUBLISH:40",
          "AFTER_SEND:5",
          "BEFORE_FIRST_STEP:40",
          "IN_STEP:60",
          "AFTER_STEP:60",
          "AFTER_CALL:10",
          "AFTER_WAIT:20",
          "BEFORE_ACKNOWLEDGE:10");
  private static final List<String> POINTS =
      TestScope.choose(
          List.of("IN_STEP:40"),
          List.of("AFTER_SEND:3", "IN_STEP:40", "AFTER_CALL:10"),
          EVERY_POINT);
  private static final int RANDOM_KILLS = TestScope.choose(1, 1, 3);
  private static final int PEOPLE = TestScope.choose(100, 200, 1_000);

  @TempDir Path home;
  private Building building;

  @BeforeEach
  void build() throws IOException {
    building = new Building(home);
  }

  @AfterEach
  void tearDown() throws IOException {
    building.close();
  }

  @Test
  void theProcessDiesAtEveryBoundaryAndTheBooksBalance() {
    building.startBroker();
    int share = PEOPLE / (POINTS.size() + RANDOM_KILLS);
    int next = 0;
    for (var point : POINTS) {
      next = dieAt(point, next, next + share);
    }
    var random = new Random(20_261_123);
    for (int i = 0; i < RANDOM_KILLS; i++) {
      next = dieAtRandom(random, next, next + share);
    }
    var portal = building.startPortal("none").awaitOpen();
    next = building.register(next, PEOPLE);
    assertThat(next).isEqualTo(PEOPLE);
    settle(portal);
  }

  @Test
  @Tag(TestScope.CI_ALONE)
  void theBrokerIsLateAndThenKilled() {
    var portal = building.startPortal("none").awaitOpen();
    int half = PEOPLE / 4;
    building.register(0, half);
    assertThat(building.books().unfinished()).as("a tally and a registration").isEqualTo(2L * half);
    pass(Duration.ofSeconds(20));
    building.startBroker();
    building.books().awaitSettled();

    building.register(half, half + 20);
    building.killBroker();
    building.register(half + 20, 2 * half);
    assertThat(building.books().unfinished()).isPositive();
    building.startBroker();
    assertThat(building.books().people()).isEqualTo(2L * half);
    settle(portal);
    withoutABrokerAnswersAreFoundAndNothingElseIsLookedFor();
  }

  private void withoutABrokerAnswersAreFoundAndNothingElseIsLookedFor() {
    building.killBroker();
    var confirming = building.books().somebodyAskedToConfirm();
    building.confirmAddress(confirming);
    soon().until(() -> building.books().registration(confirming).equals("QUEUED"));
    var searches = building.books().searchesForEvents();
    pass(Duration.ofSeconds(4)); // as many beats, and attempts to send
    assertThat(building.books().searchesForEvents()).isEqualTo(searches);
    building.startBroker();
    soon().until(() -> !building.books().registration(confirming).equals("QUEUED"));
  }

  /** What the last death left behind is taken up at the start, and may end there again. */
  private int dieAt(String point, int from, int to) {
    var portal = building.startPortal(point);
    int next = portal.opens() ? building.register(from, to) : from;
    assertThat(portal.awaitEnd()).as(point).isEqualTo(KILLED);
    if (point.startsWith("BEFORE_ACKNOWLEDGE")) {
      // The run is finished; what is left is its message.
      assertThat(building.messages().count()).as(point).isPositive();
    } else {
      assertUnfinished(point);
    }
    return everPromised(next);
  }

  private int dieAtRandom(Random random, int from, int to) {
    var portal = building.startPortal("none").awaitOpen();
    var done = building.books().settled() + random.nextInt(to - from);
    var killer =
        CompletableFuture.runAsync(
            () -> {
              soon().until(() -> building.books().settled() >= done);
              portal.kill();
            });
    int next = building.register(from, to);
    killer.join();
    assertUnfinished("a random moment");
    return everPromised(next);
  }

  private void assertUnfinished(String point) {
    assertThat(building.books().unfinished()).as("work left at " + point).isPositive();
  }

  /** One more may be registered than was promised: the portal died before it could say so. */
  private int everPromised(int next) {
    var people = Math.toIntExact(building.books().people());
    assertThat(people).isBetween(next, next + 1);
    return people;
  }

  private void settle(TestPortal portal) {
    building.books().awaitSettled();
    building.books().balance();
    assertThat(portal.isAlive()).isTrue();
  }

  /** The broker's absence is the machine's time, not the portal's: no clock can be moved for it. */
  private static void pass(Duration time) {
    var end = System.nanoTime() + time.toNanos();
    Awaitility.await()
        .dontCatchUncaughtExceptions() // the mail server complains of those who die on it
        .atMost(time.multipliedBy(2))
        .until(() -> System.nanoTime() >= end);
  }
}
