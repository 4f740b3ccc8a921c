package com.tenocean.workflow;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.contract.BatchWorkflow;
import com.tenocean.workflow.contract.KeylessWorkflow;
import com.tenocean.workflow.contract.ProbeAnswered;
import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import com.tenocean.workflow.internal.FailedRuns;
import com.tenocean.workflow.internal.Pauses;
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
  @Inject private Database database;
  @Inject private Pauses pauses;
  @Inject private FailedRuns failedRuns;
  @Inject private Transactions transactions;

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
    assertThat(
            bench.count(
                """
                select count(*) from workflow_run r join event_log e on e.id = r.event_id
                where r.workflow = 'throttled' and e.data ->> 'series' = 'throttle'
                  and r.ready_at >= r.created_at + interval '30 minutes'
                """))
        .as("health counts from when they were let go")
        .isEqualTo(3);
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

  @Test
  void whoIsCancelledWhileABatchGathersIsTakenOutAlone() {
    noteGathered(BatchWorkflow.NAME, "taken-out");
    var first = gathered("taken-out", 1);
    var second = gathered("taken-out", 2);
    cancel("taken-out", 1);
    bench.awaitStatus(BatchWorkflow.NAME, first, "CANCELLED");
    bench.awaitStatus(BatchWorkflow.NAME, second, "HELD");
    var third = gathered("taken-out", 3);
    bench.awaitStatus(BatchWorkflow.NAME, third, "GATHERED");
    cancel("taken-out", 3);
    bench.awaitStatus(BatchWorkflow.NAME, third, "CANCELLED");
    gathered("taken-out", 4);
    assertThat(bench.effects("taken-out")).isEmpty();
    publish("taken-out", 5);
    bench.awaitStatus(BatchWorkflow.NAME, second, "COMPLETED");
    assertThat(bench.effects("taken-out")).containsExactly("2 4 5");
  }

  @Test
  void onceABatchHasBegunNobodyIsTakenOut() {
    sleepAnHour(BatchWorkflow.NAME, "begun");
    var first = gathered("begun", 1);
    var second = gathered("begun", 2);
    var third = publish("begun", 3);
    bench.awaitStatus(BatchWorkflow.NAME, first, "WAITING");
    cancel("begun", 1);
    cancel("begun", 2);
    MovableClock.advance(Duration.ofHours(1));
    bench.awaitStatus(BatchWorkflow.NAME, first, "COMPLETED");
    assertThat(bench.statuses(BatchWorkflow.NAME, List.of(second, third))).containsOnly("GATHERED");
    assertThat(
            bench.count(
                """
                select count(*) from workflow_wait w join workflow_run r on r.id = w.run_id
                where r.workflow = 'batch' and r.event_id in (?, ?, ?)
                """,
                first,
                second,
                third))
        .isZero();
  }

  private String gathered(String series, int number) {
    var event = publish(series, number);
    awaitHeldOrGathered(BatchWorkflow.NAME, List.of(event));
    return event;
  }

  private void cancel(String series, int number) {
    bench.publish(new ProbeAnswered(series + "/" + number, "not wanted"));
  }

  /** A node of the release before stores no keys: they are read at the gate. */
  @Test
  void aRunWithoutStoredKeysHasThemReadAtItsGate() {
    transactions.inNew(() -> pauses.pause(KeylessWorkflow.NAME));
    var good = publish("unstored", 1);
    var bad = publish("unreadable", 2);
    database.update("update workflow_run set gate_keys = null where workflow = 'keyless'");
    KeylessWorkflow.key("unreadable", "gate", () -> List.of().get(0));
    transactions.inNew(() -> pauses.resume(KeylessWorkflow.NAME));
    MovableClock.advance(Duration.ofMinutes(1));
    bench.awaitStatus(KeylessWorkflow.NAME, good, "COMPLETED");
    var failed = bench.awaitStatus(KeylessWorkflow.NAME, bad, "FAILED");
    assertThat(failed.error()).contains("IndexOutOfBounds");
  }

  @Test
  void aRunWhoseKeyCanNotBeHadIsToldOfAndCanBeRetried() {
    KeylessWorkflow.key("mended", "line", () -> List.of().get(0));
    var event = publish("mended", 1);
    var failed = bench.awaitStatus(KeylessWorkflow.NAME, event, "FAILED");
    assertThat(
            bench.count(
                "select count(*) from event_log where name = 'workflow/failed' and caused_by = ?",
                event))
        .isEqualTo(1);

    KeylessWorkflow.key("mended", "line", () -> "a line");
    transactions.inNew(() -> failedRuns.retry(new RunId(failed.id()), false));
    bench.awaitStatus(KeylessWorkflow.NAME, event, "COMPLETED");
    assertThat(
            bench.count(
                "select count(*) from workflow_run where line_key = 'a line' and id = ?",
                failed.id()))
        .isEqualTo(1);
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
