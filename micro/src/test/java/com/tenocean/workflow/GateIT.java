package com.tenocean.workflow;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.MovableClock;
import com.tenocean.workflow.contract.BatchWorkflow;
import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gates drop, delay and gather runs by the portal's clock. */
@ExtendWith(ArquillianExtension.class)
class GateIT {
  @Inject private Bench bench;

  @BeforeEach
  void createEffects() {
    bench.createEffects();
  }

  @Test
  void aBatchBeginsWhenItIsFullOrItsTimeIsOver() {
    noteGathered(BatchWorkflow.NAME, "batch");
    var events = new ArrayList<String>();
    for (int number = 1; number <= 7; number++) {
      events.add(publish("batch", number));
      awaitHeldOrGathered(BatchWorkflow.NAME, events);
    }
    soon().until(() -> bench.effects("batch"), List.of("1 2 3", "4 5 6")::equals);
    assertThat(bench.run(BatchWorkflow.NAME, events.get(6)).orElseThrow().status())
        .isEqualTo("HELD");
    MovableClock.advance(Duration.ofMinutes(10));
    bench.awaitStatus(BatchWorkflow.NAME, events.get(6), "COMPLETED");
    assertThat(bench.effects("batch")).containsExactly("1 2 3", "4 5 6", "7");
  }

  @Test
  void throttledRunsBeginLaterAndEvenlySpread() {
    var events = publish("throttle", 1, 5);
    awaitCounts(ThrottledWorkflow.NAME, events, "COMPLETED", 2);
    awaitCounts(ThrottledWorkflow.NAME, events, "HELD", 3);
    for (int begun = 3; begun <= 5; begun++) {
      MovableClock.advance(Duration.ofMinutes(30));
      awaitCounts(ThrottledWorkflow.NAME, events, "COMPLETED", begun);
      awaitCounts(ThrottledWorkflow.NAME, events, "HELD", 5 - begun);
    }
  }

  @Test
  void runsAboveTheRateAreSkippedAndSayWhy() {
    var events = publish("rate", 1, 5);
    awaitCounts(RatedWorkflow.NAME, events, "COMPLETED", 2);
    awaitCounts(RatedWorkflow.NAME, events, "SKIPPED", 3);
    assertThat(events.stream().map(e -> bench.run(RatedWorkflow.NAME, e).orElseThrow().error()))
        .filteredOn(error -> error != null)
        .containsOnly("rate limit");
    MovableClock.advance(Duration.ofHours(1));
    awaitCounts(RatedWorkflow.NAME, publish("rate", 6, 7), "COMPLETED", 2);
  }

  @Test
  void oneKeyBeginsOneRunWithinItsPeriod() {
    var first = bench.publish(new Ticket("once", "once-A", 1));
    bench.awaitStatus(OnceWorkflow.NAME, first, "COMPLETED");
    var again = bench.publish(new Ticket("once", "once-A", 2));
    var other = bench.publish(new Ticket("once", "once-B", 3));
    bench.awaitStatus(OnceWorkflow.NAME, again, "SKIPPED");
    bench.awaitStatus(OnceWorkflow.NAME, other, "COMPLETED");
    MovableClock.advance(Duration.ofDays(1));
    var tomorrow = bench.publish(new Ticket("once", "once-A", 4));
    bench.awaitStatus(OnceWorkflow.NAME, tomorrow, "COMPLETED");
  }

  @Test
  void aSecondRunIsTurnedAwayWhileTheFirstIsUnderWay() {
    sleepAnHour(AloneWorkflow.NAME, "alone");
    var first = publish("alone", 1);
    bench.awaitStatus(AloneWorkflow.NAME, first, "WAITING");
    var second = publish("alone", 2);
    var skipped = bench.awaitStatus(AloneWorkflow.NAME, second, "SKIPPED");
    assertThat(skipped.error()).contains("is under way");
    MovableClock.advance(Duration.ofHours(1));
    bench.awaitStatus(AloneWorkflow.NAME, first, "COMPLETED");
    bench.awaitStatus(AloneWorkflow.NAME, publish("alone", 3), "WAITING");
  }

  @Test
  void aNewerRunTakesThePlaceOfTheOld() {
    sleepAnHour(LatestWorkflow.NAME, "latest");
    var first = publish("latest", 1);
    bench.awaitStatus(LatestWorkflow.NAME, first, "WAITING");
    var second = publish("latest", 2);
    bench.awaitStatus(LatestWorkflow.NAME, second, "WAITING");
    bench.awaitStatus(LatestWorkflow.NAME, first, "CANCELLED");
    MovableClock.advance(Duration.ofHours(1));
    bench.awaitStatus(LatestWorkflow.NAME, second, "COMPLETED");
    assertThat(bench.effects("latest")).containsExactly("slept 2");
  }

  @Test
  void theOldOneMayBeInAStepWhichThenDoesNotCommit() {
    var inside = new CountDownLatch(1);
    var replaced = new CountDownLatch(1);
    TicketScripts.put(
        LatestWorkflow.NAME,
        "latest-step",
        (ticket, steps) ->
            steps.run(
                "write",
                () -> {
                  bench.effect("latest-step", "written " + ticket.number());
                  if (ticket.number() == 1) {
                    inside.countDown();
                    Bench.pass(replaced);
                  }
                }));
    var first = publish("latest-step", 1);
    Bench.pass(inside);
    var second = publish("latest-step", 2);
    bench.awaitStatus(LatestWorkflow.NAME, first, "CANCELLED");
    replaced.countDown();
    bench.awaitStatus(LatestWorkflow.NAME, second, "COMPLETED");
    assertThat(bench.steps(first)).isEmpty();
    assertThat(bench.effects("latest-step")).containsExactly("written 2");
  }

  /** The sweep passes it each second, and the relay did when it was new. */
  @Test
  void oneThatFailsAtItsGateKeepsNobodyElseFromTheirTurn() {
    MoodyKeyWorkflow.FAILS.set(true);
    sleepAnHour(LatestWorkflow.NAME, "after-moody");
    var moody = publish(MoodyKeyWorkflow.SERIES, 1);
    var sleeper = publish("after-moody", 2);
    bench.awaitStatus(MoodyKeyWorkflow.NAME, sleeper, "COMPLETED");
    bench.awaitStatus(LatestWorkflow.NAME, sleeper, "WAITING");
    MovableClock.advance(Duration.ofHours(1));
    bench.awaitStatus(LatestWorkflow.NAME, sleeper, "COMPLETED");
    assertThat(bench.run(MoodyKeyWorkflow.NAME, moody).orElseThrow().status()).isEqualTo("HELD");

    MoodyKeyWorkflow.FAILS.set(false);
    bench.awaitStatus(MoodyKeyWorkflow.NAME, moody, "COMPLETED");
  }

  private void noteGathered(String workflow, String series) {
    TicketScripts.put(
        workflow,
        series,
        (ticket, steps) ->
            steps.run("note", () -> bench.effect(series, numbers(steps.gathered(Ticket.class)))));
  }

  private static String numbers(List<Ticket> tickets) {
    return tickets.stream().map(t -> String.valueOf(t.number())).collect(Collectors.joining(" "));
  }

  private void sleepAnHour(String workflow, String series) {
    TicketScripts.put(
        workflow,
        series,
        (ticket, steps) -> {
          steps.sleep("sleep", Duration.ofHours(1));
          steps.run("wake", () -> bench.effect(series, "slept " + ticket.number()));
        });
  }

  private String publish(String series, int number) {
    return bench.publish(new Ticket(series, "-", number));
  }

  private List<String> publish(String series, int from, int to) {
    var events = new ArrayList<String>();
    for (int number = from; number <= to; number++) {
      events.add(publish(series, number));
    }
    return events;
  }

  /** All of them have come to the gate: nobody stands there unjudged. */
  private void awaitHeldOrGathered(String workflow, List<String> events) {
    soon().until(() -> bench.judged(workflow, events.get(events.size() - 1)));
  }

  private void awaitCounts(String workflow, List<String> events, String status, int count) {
    soon()
        .untilAsserted(
            () ->
                assertThat(bench.statuses(workflow, events))
                    .filteredOn(status::equals)
                    .hasSize(count));
  }
}
