package com.tenocean.workflow;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tenocean.event.EventPublisher;
import com.tenocean.event.PublishedEvents;
import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Database;
import com.tenocean.shared.MalformedJsonException;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.NotReadmittedException.Reason;
import com.tenocean.workflow.console.RunHistory;
import com.tenocean.workflow.console.Unguarded;
import com.tenocean.workflow.contract.ProbeAnswered;
import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import com.tenocean.workflow.internal.FailedRuns;
import com.tenocean.workflow.internal.Pauses;
import com.tenocean.workflow.internal.Replays;
import com.tenocean.workflow.internal.Retention;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person does about runs: rest them, run them again, mend them, let go of old ones. */
@ExtendWith(ArquillianExtension.class)
class OperationsIT {
  private static final String COUNTER = CounterWorkflow.NAME;

  private static final String UNFINISHED =
      "select count(*) from workflow_run where event_id = ? and finished_at is null";

  @Inject private Bench bench;
  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private EventPublisher events;
  @Inject private FailedRuns failedRuns;
  @Inject private Pauses pauses;
  @Inject private Replays replays;
  @Inject private PublishedEvents published;
  @Inject private Retention retention;
  @Inject @Unguarded private RunHistory history;

  @BeforeEach
  void createEffects() {
    bench.createEffects();
  }

  @AfterEach
  void resume() {
    transactions.inNew(() -> pauses.paused().forEach(pauses::resume));
  }

  @Test
  void aPausedWorkflowFinishesItsStepAndThenRests() {
    var inStep = new CountDownLatch(1);
    var paused = new CountDownLatch(1);
    TicketScripts.put(
        COUNTER,
        "rest",
        (ticket, steps) -> {
          steps.run(
              "first",
              () -> {
                inStep.countDown();
                Bench.pass(paused);
                bench.effect("rest", "first");
              });
          steps.run("second", () -> bench.effect("rest", "second"));
        });
    var under = bench.publish(new Ticket("rest", "A", 1));
    Bench.pass(inStep);
    pause();
    paused.countDown();
    bench.awaitStatus(COUNTER, under, "QUEUED");
    var late = bench.publish(new Ticket("rest", "B", 2));
    bench.awaitStatus(COUNTER, late, "QUEUED");
    MovableClock.advance(Duration.ofHours(1));
    assertRestsFor(Duration.ofSeconds(3), late);
    assertThat(bench.effects("rest")).containsExactly("first");
    unpause();
    bench.awaitStatus(COUNTER, under, "COMPLETED");
    bench.awaitStatus(COUNTER, late, "COMPLETED");
    assertThat(bench.effects("rest"))
        .containsExactlyInAnyOrder("first", "second", "first", "second");
  }

  @Test
  void aWaitThatRanOutDuringThePauseIsDecidedAfterItByTheLog() {
    TicketScripts.put(
        COUNTER,
        "patience",
        (ticket, steps) -> {
          var answer =
              steps.waitFor(
                  "answer",
                  Duration.ofMinutes(5),
                  Awaited.event(ProbeAnswered.class, "probe", "answer " + ticket.number()));
          steps.run("tell", () -> bench.effect("patience", "" + answer.isPresent()));
        });
    var answered = bench.publish(new Ticket("patience", "A", 1));
    var unanswered = bench.publish(new Ticket("patience", "B", 2));
    bench.awaitStatus(COUNTER, answered, "WAITING");
    bench.awaitStatus(COUNTER, unanswered, "WAITING");
    pause();
    bench.publish(new ProbeAnswered("answer 1", "yes"));
    MovableClock.advance(Duration.ofHours(1));
    assertRestsFor(Duration.ofSeconds(2), unanswered);
    unpause();
    bench.awaitStatus(COUNTER, answered, "COMPLETED");
    bench.awaitStatus(COUNTER, unanswered, "COMPLETED");
    assertThat(bench.effects("patience")).containsExactlyInAnyOrder("true", "false");
  }

  @Test
  void aFailedRunGoesOnFromAStepWithOtherData() {
    TicketScripts.put(
        COUNTER,
        "typo",
        (ticket, steps) -> {
          steps.run("greet", () -> bench.effect("typo", "hello " + ticket.number()));
          steps.run(
              "check",
              () -> {
                if (ticket.number() < 0) {
                  throw new NonRetriableException("no such ticket");
                }
                bench.effect("typo", "served " + ticket.number());
              });
        });
    var event = bench.publish(new Ticket("typo", "A", -1));
    var failed = new RunId(bench.awaitStatus(COUNTER, event, "FAILED").id());
    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(
            () ->
                transactions.inNew(
                    () -> failedRuns.retryFrom(failed, 1, "{\"number\": \"x\"}", false)));
    transactions.inNew(
        () ->
            failedRuns.retryFrom(
                failed, 1, "{\"series\": \"typo\", \"counter\": \"A\", \"number\": 7}", false));
    bench.awaitStatus(COUNTER, event, "COMPLETED");
    assertThat(bench.effects("typo")).containsExactly("hello -1", "served 7");
  }

  @Test
  void aReplayIsANewRunOfTheSameEvent() {
    TicketScripts.put(
        COUNTER,
        "again",
        (ticket, steps) -> steps.run("serve", () -> bench.effect("again", "served")));
    var event = bench.publish(new Ticket("again", "A", 1));
    var old = new RunId(bench.awaitStatus(COUNTER, event, "COMPLETED").id());
    var first = transactions.inNew(() -> replays.replay(old, false));
    awaitRun(first, "COMPLETED");
    awaitRun(transactions.inNew(() -> replays.replay(old, false)), "COMPLETED");
    assertThat(bench.effects("again")).containsExactly("served", "served", "served");
    var filter = new RunFilter(COUNTER, RunStatus.COMPLETED, before(first), after(first), null);
    assertThat(history.oldest(filter, 1_000)).contains(first);
  }

  @Test
  void aRunUnderWayIsNotReplayed() {
    TicketScripts.put(
        COUNTER, "busy", (ticket, steps) -> steps.sleep("nap", Duration.ofMinutes(1)));
    var event = bench.publish(new Ticket("busy", "A", 1));
    var run = new RunId(bench.awaitStatus(COUNTER, event, "WAITING").id());
    assertThatExceptionOfType(NotReadmittedException.class)
        .isThrownBy(() -> transactions.inNew(() -> replays.replay(run, false)))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.UNDER_WAY));
  }

  @Test
  void retentionTakesFinishedRunsOnlyAndKeepsTheIds() {
    TicketScripts.put(
        COUNTER,
        "old",
        (ticket, steps) -> {
          if (ticket.number() == 2) {
            steps.sleep("for long", Duration.ofDays(300));
          }
        });
    var id = "old-" + UUID.randomUUID();
    var ticket = new Ticket("old", id, 1);
    assertThat(transactions.inNew(() -> events.publishOnce(id, ticket))).isTrue();
    var sleeping = bench.publish(new Ticket("old", "sleeper", 2));
    var finished = new RunId(bench.awaitStatus(COUNTER, id, "COMPLETED").id());
    bench.awaitStatus(COUNTER, sleeping, "WAITING");
    MovableClock.advance(Duration.ofDays(1));
    soon().until(() -> bench.count(UNFINISHED, id) == 0);
    MovableClock.advance(Duration.ofDays(91));
    retention.sweep();
    assertThat(bench.run(COUNTER, id)).isEmpty();
    assertThat(bench.count("select count(*) from event_log where id = ?", id)).isZero();
    assertThat(bench.run(COUNTER, sleeping)).isPresent();
    assertThat(transactions.inNew(() -> events.publishOnce(id, ticket))).isFalse();
    assertThat(published.have(id)).as("whoever took it over need not do so again").isTrue();
    assertThatExceptionOfType(NotReadmittedException.class)
        .isThrownBy(() -> transactions.inNew(() -> replays.replay(finished, false)))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN));
  }

  @Test
  void retentionTakesFromGatesWhatJudgesNobodyAnyMore() {
    TicketScripts.put(
        AloneWorkflow.NAME, "kept", (ticket, steps) -> steps.sleep("long", Duration.ofDays(300)));
    TicketScripts.put(RatedWorkflow.NAME, "kept", (ticket, steps) -> {});
    var sleeping = bench.publish(new Ticket("kept", "A", 1));
    bench.awaitStatus(AloneWorkflow.NAME, sleeping, "WAITING");
    bench.awaitStatus(RatedWorkflow.NAME, sleeping, "COMPLETED");
    assertThat(gatesThatRemember("kept")).contains(AloneWorkflow.NAME, RatedWorkflow.NAME);
    MovableClock.advance(Duration.ofDays(2));
    retention.sweep();
    assertThat(gatesThatRemember("kept"))
        .contains(AloneWorkflow.NAME)
        .doesNotContain(RatedWorkflow.NAME);
    var newcomer = bench.publish(new Ticket("kept", "A", 2));
    bench.awaitStatus(AloneWorkflow.NAME, newcomer, "SKIPPED");
  }

  private List<String> gatesThatRemember(String key) {
    return database.query(
        "select workflow from workflow_gate where key = ? order by workflow",
        row -> row.getString(1),
        key);
  }

  private void pause() {
    transactions.inNew(() -> pauses.pause(COUNTER));
  }

  private void unpause() {
    transactions.inNew(() -> pauses.resume(COUNTER));
  }

  /** It could only move by mistake, so there is nothing to wait for but some time. */
  private void assertRestsFor(Duration time, String event) {
    var before = bench.run(COUNTER, event).orElseThrow();
    var until = System.nanoTime() + time.toNanos();
    soon()
        .until(
            () -> {
              assertThat(bench.run(COUNTER, event).orElseThrow()).isEqualTo(before);
              return System.nanoTime() > until;
            });
  }

  private void awaitRun(RunId run, String status) {
    soon()
        .until(
            () ->
                bench.count(
                        "select count(*) from workflow_run where id = ? and status = ?",
                        run.value(),
                        status)
                    == 1);
  }

  private Instant before(RunId run) {
    return createdAt(run).minusSeconds(1);
  }

  private Instant after(RunId run) {
    return createdAt(run).plusSeconds(1);
  }

  private Instant createdAt(RunId run) {
    return database
        .queryOne(
            "select created_at from workflow_run where id = ?",
            row -> row.getTimestamp(1).toInstant(),
            run.value())
        .orElseThrow();
  }
}
