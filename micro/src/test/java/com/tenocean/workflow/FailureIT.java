package com.tenocean.workflow;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.internal.FailedRuns;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What fails is tried again; what keeps failing is there to be read and retried. */
@ExtendWith(ArquillianExtension.class)
class FailureIT {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(3);

  @Inject private Bench bench;
  @Inject private Database database;
  @Inject private FailedRuns failedRuns;
  @Inject private Transactions transactions;

  @Test
  void aStepThatFailsThreeTimesAndThenWorks() {
    var tries = new AtomicInteger();
    var event =
        bench.start(
            "thrice",
            steps -> {
              steps.run("before", () -> bench.effect("thrice", "before"));
              steps.run(
                  "moody",
                  () -> {
                    bench.effect("thrice", "try " + tries.incrementAndGet());
                    if (tries.get() <= 3) {
                      throw new IllegalStateException("not yet");
                    }
                  });
            });
    for (int failures = 1; failures <= 3; failures++) {
      awaitFailures(event, failures);
      MovableClock.advance(LONGEST_PAUSE);
    }
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.effects("thrice")).containsExactly("before", "try 4");
  }

  @Test
  void anErrorBetweenTwoStepsFailsTheAttemptAsAnExceptionDoes() {
    var tries = new AtomicInteger();
    var event =
        bench.start(
            "between",
            steps -> {
              steps.run("before", () -> bench.effect("between", "before"));
              switch (tries.incrementAndGet()) {
                case 1 -> throw new StackOverflowError();
                case 2 -> throw new NoClassDefFoundError("com/tenocean/Gone");
                default -> steps.run("after", () -> bench.effect("between", "after"));
              }
            });
    for (int failures = 1; failures <= 2; failures++) {
      awaitFailures(event, failures);
      MovableClock.advance(LONGEST_PAUSE);
    }
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.effects("between")).containsExactly("before", "after");
  }

  @Test
  void oneThatNeverWorksEndsReadableAndCanBeRetried() {
    var mended = new AtomicBoolean();
    var event =
        bench.start(
            "never",
            steps -> {
              steps.run("before", () -> bench.effect("never", "before"));
              steps.run(
                  "broken",
                  () -> {
                    if (!mended.get()) {
                      throw new IllegalStateException("the lift is stuck");
                    }
                    bench.effect("never", "mended");
                  });
            });
    for (int failures = 1; failures <= 4; failures++) {
      awaitFailures(event, failures);
      MovableClock.advance(LONGEST_PAUSE);
    }
    var failed = bench.awaitStatus(event, "FAILED");
    assertThat(failed.error()).isEqualTo("java.lang.IllegalStateException: the lift is stuck");
    assertThat(failure(event)).contains("broken", "5", "the lift is stuck");

    mended.set(true);
    transactions.inNew(() -> failedRuns.retry(new RunId(failed.id()), false));
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.effects("never")).containsExactly("before", "mended");
  }

  @Test
  void whatCannotSucceedIsNotTriedAgain() {
    var tries = new AtomicInteger();
    var event =
        bench.start(
            "hopeless",
            steps ->
                steps.run(
                    "refuse",
                    () -> {
                      tries.incrementAndGet();
                      throw new NonRetriableException("no such unit");
                    }));
    bench.awaitStatus(event, "FAILED");
    assertThat(tries).hasValue(1);
  }

  @Test
  void theOtherSideMaySayWhenToComeBack() {
    var tries = new AtomicInteger();
    var event =
        bench.start(
            "later",
            steps ->
                steps.run(
                    "ask",
                    () -> {
                      if (tries.incrementAndGet() == 1) {
                        throw new RetryAfterException("busy", Duration.ofHours(3), null);
                      }
                    }));
    bench.awaitStatus(event, "BACKING_OFF");
    MovableClock.advance(Duration.ofHours(2));
    assertThat(bench.run(event).orElseThrow().status()).isEqualTo("BACKING_OFF");
    MovableClock.advance(Duration.ofHours(1));
    bench.awaitStatus(event, "COMPLETED");
  }

  @Test
  void theFailuresOfACallAreCountedOnThoughANodeDiesInTheNextAttempt() {
    var tries = new AtomicInteger();
    var event =
        bench.start(
            "dying",
            steps ->
                steps.call(
                    "ask",
                    Void.class,
                    call -> {
                      if (tries.incrementAndGet() == 2) {
                        leaveToADeadNode("dying");
                      }
                      throw new IllegalStateException("not yet");
                    }));
    awaitFailures(event, 1);
    MovableClock.advance(LONGEST_PAUSE);

    awaitFailures(event, 2);

    assertThat(tries).hasValue(3);
    assertThat(recordedAttempts(event)).containsExactly(1, 2);
  }

  /** As if another node had claimed the run and died with it: this one may record nothing more. */
  private void leaveToADeadNode(String probe) {
    int changed =
        database.update(
            """
            update workflow_run r set owner = gen_random_uuid(), attempt = attempt + 1
            from event_log e
            where e.id = r.event_id and e.data ->> 'probe' = ? and r.status = 'RUNNING'
            """,
            probe);
    assertThat(changed).isEqualTo(1);
  }

  private List<Integer> recordedAttempts(String event) {
    return database.query(
        """
        select f.attempt from workflow_failure f join workflow_run r on r.id = f.run_id
        where r.event_id = ? order by f.id
        """,
        row -> row.getInt(1),
        event);
  }

  private void awaitFailures(String event, int failures) {
    soon()
        .until(
            () -> bench.run(event).orElseThrow(),
            run -> run.status().equals("BACKING_OFF") && run.stepAttempt() == failures);
  }

  private String failure(String event) {
    return database
        .queryOne(
            "select data::text from event_log where name = 'workflow/failed' and data ->> 'eventId' = ?",
            row -> row.getString(1),
            event)
        .orElseThrow();
  }
}
