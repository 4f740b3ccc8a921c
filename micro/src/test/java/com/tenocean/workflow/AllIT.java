package com.tenocean.workflow;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.contract.HandledWorkflow;
import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import com.tenocean.workflow.internal.FailedRuns;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Steps that don't need each other. */
@ExtendWith(ArquillianExtension.class)
class AllIT {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(3);

  @Inject private Bench bench;
  @Inject private Transactions transactions;
  @Inject private FailedRuns failedRuns;

  @BeforeEach
  void createEffects() {
    bench.createEffects();
  }

  @Test
  void oneThatFailsHoldsUpNoneAndIsTriedAgainAlone() {
    var tries = new AtomicInteger();
    var event =
        bench.start(
            "all-moody",
            steps -> {
              steps.run("before", () -> bench.effect("all-moody", "before"));
              var numbers =
                  steps.all(
                      List.of(
                          Branch.run("first", Integer.class, () -> effect("all-moody", 1)),
                          Branch.run(
                              "moody",
                              Integer.class,
                              () -> {
                                effect("all-moody", 2);
                                if (tries.incrementAndGet() <= 2) {
                                  throw new IllegalStateException("not yet");
                                }
                                return 2;
                              }),
                          Branch.call("outside", Integer.class, call -> 3)));
              steps.run("after", () -> bench.effect("all-moody", numbers.toString()));
            });
    bench.awaitStatus(event, "BACKING_OFF");
    assertThat(bench.steps(event)).containsExactly("before", "first", "outside");
    assertThat(bench.effects("all-moody")).containsExactly("before", "1");
    MovableClock.advance(LONGEST_PAUSE);
    soon().until(() -> failures(event) == 2);
    bench.awaitStatus(event, "BACKING_OFF");
    MovableClock.advance(LONGEST_PAUSE);
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.steps(event)).containsExactly("before", "first", "moody", "outside", "after");
    assertThat(bench.effects("all-moody")).containsExactly("before", "1", "2", "[1, 2, 3]");
  }

  @Test
  void eachHasRetriesOfItsOwnAndTheRunFailsOnceNoneIsLeftToTry() {
    var calm = new AtomicInteger();
    var mended = new AtomicBoolean();
    var event =
        bench.start(
            "all-broken",
            steps -> {
              steps.all(
                  List.of(
                      Branch.run(
                          "refused",
                          Integer.class,
                          () -> {
                            if (!mended.get()) {
                              throw new NonRetriableException("no such unit");
                            }
                            return effect("all-broken", 1);
                          }),
                      Branch.run(
                          "slow",
                          Integer.class,
                          () -> {
                            if (calm.incrementAndGet() <= 3) {
                              throw new IllegalStateException("not yet");
                            }
                            return effect("all-broken", 2);
                          })));
              steps.run("after", () -> bench.effect("all-broken", "after"));
            });
    for (int failures = 2; failures <= 4; failures++) {
      int seen = failures;
      soon().until(() -> failures(event) == seen);
      bench.awaitStatus(event, "BACKING_OFF");
      MovableClock.advance(LONGEST_PAUSE);
    }
    var failed = bench.awaitStatus(event, "FAILED");
    assertThat(failed.error()).contains("no such unit");
    assertThat(bench.effects("all-broken")).containsExactly("2");
    assertThat(failures(event)).isEqualTo(4);

    mended.set(true);
    transactions.inNew(() -> failedRuns.retry(new RunId(failed.id()), false));
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.effects("all-broken")).containsExactly("2", "1", "after");
  }

  @Test
  void theFailureHandlersStepsFollowThoseOfTheBranchesThatAreDone() {
    var tries = new AtomicInteger();
    TicketScripts.put(
        HandledWorkflow.NAME,
        "all-handled",
        (ticket, steps) ->
            steps.all(
                List.of(
                    Branch.run(
                        "refused",
                        Integer.class,
                        () -> {
                          throw new NonRetriableException("no such unit");
                        }),
                    Branch.run("done", Integer.class, () -> effect("all-handled", 1)))));
    TicketScripts.put(
        HandledWorkflow.HANDLER,
        "all-handled",
        (ticket, steps) -> {
          steps.run("undo", () -> bench.effect("all-handled", "undone"));
          steps.run(
              "tell",
              () -> {
                tries.incrementAndGet();
                throw new IllegalStateException("nobody listens");
              });
        });
    var event = bench.publish(new Ticket("all-handled", "A", 1));
    bench.awaitStatus(HandledWorkflow.NAME, event, "BACKING_OFF");
    MovableClock.advance(LONGEST_PAUSE);
    var failed = bench.awaitStatus(HandledWorkflow.NAME, event, "FAILED");
    assertThat(failed.error()).contains("no such unit");
    assertThat(bench.effects("all-handled")).containsExactly("1", "undone");
    assertThat(tries).as("it has one retry").hasValue(2);
  }

  private int effect(String probe, int number) {
    bench.effect(probe, String.valueOf(number));
    return number;
  }

  private int failures(String event) {
    return bench.count(
        """
        select count(*) from workflow_failure f join workflow_run r on r.id = f.run_id
        where r.event_id = ?
        """,
        event);
  }
}
