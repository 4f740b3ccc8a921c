package com.tenocean.workflow;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run that goes from step to step is not claimed, so two nodes may have it at once. */
@ExtendWith(ArquillianExtension.class)
class UnclaimedIT {
  private static final Duration UNTIL_MESSAGES_COUNT_AS_LOST = Duration.ofMinutes(2);

  @Inject private Bench bench;
  @Inject private Database database;
  @Inject private Transactions transactions;

  @Test
  void ofTwoThatDoAStepTheFirstIsKept() {
    var tries = new AtomicInteger();
    var event =
        bench.start(
            "both",
            steps -> {
              steps.run("begin", () -> bench.effect("both", "begun"));
              var number = steps.run("count", Integer.class, () -> counted(tries));
              steps.run("use", () -> bench.effect("both", "used " + number));
            });
    awaitTry(tries);

    MovableClock.advance(UNTIL_MESSAGES_COUNT_AS_LOST);

    bench.awaitStatus(event, "COMPLETED");
    assertThat(failures(event)).isZero();
    assertThat(bench.effects("both")).containsExactly("begun", "used 7");
    assertThat(bench.steps(event)).containsExactly("begin", "count", "use");
  }

  /** The node that published a run knows it as it was then; its message may be a later one. */
  @Test
  void whatAnotherNodeHasBegunMeanwhileGoesOnAtOnce() {
    var event =
        bench.start(
            "begun elsewhere",
            steps -> {
              var tries =
                  steps.run("begin", Integer.class, () -> begunElsewhere("begun elsewhere"));
              steps.run("go on", () -> bench.effect("begun elsewhere", "after " + tries));
            });
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.effects("begun elsewhere")).containsExactly("after 7");
  }

  @Test
  void whatFailsHereBecauseAnotherNodeHasBegunItGoesOnAtOnce() {
    var event =
        bench.start(
            "done elsewhere",
            steps -> {
              var tries =
                  steps.run(
                      "begin",
                      Integer.class,
                      () -> {
                        begunElsewhere("done elsewhere");
                        throw new IllegalStateException("it is done already");
                      });
              steps.run("go on", () -> bench.effect("done elsewhere", "after " + tries));
            });
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.effects("done elsewhere")).containsExactly("after 7");
    assertThat(failures(event)).isZero();
  }

  /** The sweep would bring it in a hundred years. */
  private int begunElsewhere(String probe) {
    anotherNodeHasDone(probe, 0, "begin");
    transactions.inNew(
        () ->
            database.update(
                """
                update workflow_run r set due_at = now() + interval '100 years'
                from event_log e where e.id = r.event_id and e.data ->> 'probe' = ?
                """,
                probe));
    return 8;
  }

  private int counted(AtomicInteger tries) {
    tries.incrementAndGet();
    anotherNodeHasDone("both", 1, "count");
    bench.effect("both", "counted by the one that came late");
    return 8;
  }

  @Test
  void aFailureOfWhatAnotherHasDoneIsNone() {
    var tries = new AtomicInteger();
    var event =
        bench.start(
            "failing",
            steps -> {
              steps.run("begin", () -> bench.effect("failing", "begun"));
              steps.run(
                  "count",
                  () -> {
                    tries.incrementAndGet();
                    anotherNodeHasDone("failing", 1, "count");
                    throw new NonRetriableException("for the one that came late");
                  });
            });
    awaitTry(tries);

    MovableClock.advance(UNTIL_MESSAGES_COUNT_AS_LOST);

    bench.awaitStatus(event, "COMPLETED");
    assertThat(failures(event)).isZero();
  }

  @Test
  void aCallIsMadeOnlyByTheOneThatHasClaimedTheRun() {
    var before = new AtomicReference<String>();
    var during = new AtomicReference<String>();
    var event =
        bench.start(
            "claimed",
            steps -> {
              steps.run("begin", () -> before.set(status("claimed")));
              steps.call("ask", Void.class, call -> note(during));
            });
    bench.awaitStatus(event, "COMPLETED");
    assertThat(before).hasValue("QUEUED");
    assertThat(during).hasValue("RUNNING");
  }

  private Void note(AtomicReference<String> during) {
    during.set(status("claimed"));
    return null;
  }

  @Test
  void whatTakesLongIsClaimed() {
    var during = new AtomicReference<String>();
    var event =
        bench.start(
            "long",
            steps -> {
              steps.run("begin", () -> MovableClock.advance(Duration.ofSeconds(11)));
              steps.run("go on", () -> during.set(status("long")));
            });
    bench.awaitStatus(event, "COMPLETED");
    assertThat(during).hasValue("RUNNING");
  }

  private static void awaitTry(AtomicInteger tries) {
    soon().until(() -> tries.get() == 1);
  }

  private int failures(String event) {
    return bench.count(
        "select count(*) from workflow_failure where run_id = ?",
        bench.run(event).orElseThrow().id());
  }

  private String status(String probe) {
    return database
        .queryOne(
            """
            select r.status from workflow_run r join event_log e on e.id = r.event_id
            where e.data ->> 'probe' = ?
            """,
            row -> row.getString(1),
            probe)
        .orElseThrow();
  }

  private void anotherNodeHasDone(String probe, int position, String step) {
    transactions.inNew(
        () ->
            database.update(
                """
                insert into workflow_step
                  (run_id, position, step, kind, result, started_at, finished_at)
                select r.id, ?, ?, 'RUN', '7', now(), now()
                from workflow_run r join event_log e on e.id = r.event_id
                where e.data ->> 'probe' = ?
                """,
                position,
                step,
                probe));
  }
}
