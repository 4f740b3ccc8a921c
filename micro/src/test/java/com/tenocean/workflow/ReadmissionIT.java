package com.tenocean.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.NotReadmittedException.Reason;
import com.tenocean.workflow.contract.BatchWorkflow;
import com.tenocean.workflow.contract.EndingWorkflow;
import com.tenocean.workflow.contract.ProbeAnswered;
import com.tenocean.workflow.contract.ProbeWorkflow;
import com.tenocean.workflow.contract.Probed;
import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import com.tenocean.workflow.internal.FailedRuns;
import com.tenocean.workflow.internal.Replays;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs begin again because somebody asked: the failed ones, and new ones of old events. */
@ExtendWith(ArquillianExtension.class)
class ReadmissionIT {
  @Inject private Bench bench;
  @Inject private Transactions transactions;
  @Inject private FailedRuns failedRuns;
  @Inject private Replays replays;
  @Resource private ManagedExecutorService threads;

  @BeforeEach
  void createEffects() {
    bench.createEffects();
  }

  @Test
  void whatCountsEventsLetsARetriedRunPass() {
    var mended = failsUntil(OnceWorkflow.NAME, "re-once");
    var event = bench.publish(new Ticket("re-once", "re-once", 1));
    var run = failed(OnceWorkflow.NAME, event);
    mended.set(true);
    retry(run, false);
    bench.awaitStatus(OnceWorkflow.NAME, event, "COMPLETED");
  }

  @Test
  void whatMustBeAloneIsNotRetriedBesideAnother() {
    var mended = failsUntil(AloneWorkflow.NAME, "re-alone");
    var first = bench.publish(new Ticket("re-alone", "-", 1));
    var run = failed(AloneWorkflow.NAME, first);
    mended.set(true);
    var second = bench.publish(new Ticket("re-alone", "-", 2));
    var other = bench.awaitStatus(AloneWorkflow.NAME, second, "WAITING");
    assertThatExceptionOfType(NotReadmittedException.class)
        .isThrownBy(() -> retry(run, false))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.OTHER_UNDER_WAY))
        .satisfies(refused -> assertThat(refused.inTheWay()).contains(other.id().toString()));
    MovableClock.advance(Duration.ofHours(1));
    bench.awaitStatus(AloneWorkflow.NAME, second, "COMPLETED");

    retry(run, false);
    var third = bench.publish(new Ticket("re-alone", "-", 3));
    bench.awaitStatus(AloneWorkflow.NAME, third, "SKIPPED");
    bench.awaitStatus(AloneWorkflow.NAME, first, "WAITING");
  }

  @Test
  void whatWasCancelledSinceIsReplayedOnlyIfOneSaysSo() {
    failsUntil(EndingWorkflow.NAME, "re-cancelled").set(true);
    var event = bench.publish(new Ticket("re-cancelled", "-", 1));
    bench.awaitStatus(EndingWorkflow.NAME, event, "WAITING");
    var answer = bench.publish(new ProbeAnswered("re-cancelled", "never mind"));
    var old = new RunId(bench.awaitStatus(EndingWorkflow.NAME, event, "CANCELLED").id());
    assertThatExceptionOfType(NotReadmittedException.class)
        .isThrownBy(() -> replay(old, false))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.CANCELLED_SINCE))
        .satisfies(refused -> assertThat(refused.inTheWay()).contains(answer));

    var again = replay(old, true);
    bench.awaitStatus(again, "WAITING");
    bench.publish(new ProbeAnswered("re-cancelled", "once more"));
    bench.awaitStatus(again, "CANCELLED");
  }

  @Test
  void aRetriedRunIsCancelledByItsEvent() {
    var mended = failsUntil(EndingWorkflow.NAME, "re-retried");
    var event = bench.publish(new Ticket("re-retried", "-", 1));
    var run = failed(EndingWorkflow.NAME, event);
    mended.set(true);
    retry(run, false);
    bench.awaitStatus(EndingWorkflow.NAME, event, "WAITING");
    bench.publish(new ProbeAnswered("re-retried", "never mind"));
    bench.awaitStatus(EndingWorkflow.NAME, event, "CANCELLED");
  }

  @Test
  void aBatchStandsForTheSameEventsWheneverItBeginsAgain() {
    var mended = new AtomicBoolean();
    TicketScripts.put(
        BatchWorkflow.NAME,
        "re-batch",
        (ticket, steps) ->
            steps.run(
                "note",
                () -> {
                  if (!mended.get()) {
                    throw new NonRetriableException("not yet");
                  }
                  bench.effect(
                      "re-batch",
                      steps.gathered(Ticket.class).stream()
                          .map(one -> "" + one.number())
                          .collect(Collectors.joining(" ")));
                }));
    var first = bench.publish(new Ticket("re-batch", "-", 1));
    bench.publish(new Ticket("re-batch", "-", 2));
    bench.publish(new Ticket("re-batch", "-", 3));
    var run = failed(BatchWorkflow.NAME, first);
    mended.set(true);
    retry(run, false);
    bench.awaitStatus(BatchWorkflow.NAME, first, "COMPLETED");
    bench.awaitStatus(replay(run, false), "COMPLETED");
    assertThat(bench.effects("re-batch")).containsExactly("1 2 3", "1 2 3");
  }

  @Test
  void callsThatAreMadeAgainFromAStepOnHaveKeysOfTheirOwn() {
    var keys = new CopyOnWriteArrayList<String>();
    var event =
        bench.start(
            "re-calls",
            steps -> {
              steps.call("before", Boolean.class, call -> keys.add(call.key()));
              steps.call("after", Boolean.class, call -> keys.add(call.key()));
              if (keys.size() < 3) {
                throw new NonRetriableException("not yet");
              }
            });
    var run = failed("probe", event);
    transactions.inNew(() -> failedRuns.retryFrom(run, 1, null, false));
    bench.awaitStatus(event, "COMPLETED");
    assertThat(keys).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void aRunThatInvokedOneWhichWasMendedSinceGoesOnWithItsAnswer() {
    var mended = failsUntil(CounterWorkflow.NAME, "re-invoked");
    var event = invoke("re-invoking", "re-invoked");
    var run = failed("probe", event);
    var invoked = bench.invokedBy(run.value()).orElseThrow();
    mended.set(true);
    retry(invoked, false);
    bench.awaitStatus(invoked, "WAITING");
    MovableClock.advance(Duration.ofHours(1));
    bench.awaitStatus(invoked, "COMPLETED");
    retry(run, false);
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.effects("re-invoking")).containsExactly("went wrong", "went well");
    assertThat(bench.invokedBy(run.value())).contains(invoked);
  }

  @Test
  void aRunIsInvokedAnewIfTheStepIsDoneAgain() {
    var mended = failsUntil(CounterWorkflow.NAME, "re-anew");
    var event = invoke("re-renewing", "re-anew");
    var run = failed("probe", event);
    var invoked = bench.invokedBy(run.value()).orElseThrow();
    mended.set(true);
    transactions.inNew(() -> failedRuns.retryFrom(run, 0, null, false));
    bench.awaitStatus(event, "WAITING");
    assertThat(bench.invokedBy(run.value())).isPresent().isNotEqualTo(Optional.of(invoked));
  }

  @Test
  void twoReplaysAtOnceAreTwo() throws Exception {
    TicketScripts.put(CounterWorkflow.NAME, "re-two", (ticket, steps) -> {});
    var event = bench.publish(new Ticket("re-two", "A", 1));
    var old = new RunId(bench.awaitStatus(CounterWorkflow.NAME, event, "COMPLETED").id());
    var second = replay(old, false);
    bench.awaitStatus(second, "COMPLETED");
    var replayed = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    var third =
        threads.submit(
            () ->
                transactions.inNew(
                    () -> {
                      var run = replays.replay(old, false);
                      replayed.countDown();
                      Bench.pass(commit);
                      return run;
                    }));
    Bench.pass(replayed);
    var fourth = threads.submit(() -> replay(second, false));
    bench.awaitLock();
    commit.countDown();
    for (var run : List.of(third.get(), fourth.get())) {
      bench.awaitStatus(run, "COMPLETED");
    }
  }

  private String invoke(String probe, String series) {
    bench.createEffects();
    ProbeWorkflow.script(
        probe,
        steps -> {
          try {
            steps.invoke("sell", CounterWorkflow.class, new Ticket(series, "A", 1), Void.class);
          } catch (InvokedRunException refused) {
            steps.run("note", () -> bench.effect(probe, "went wrong"));
            throw refused;
          }
          steps.run("note", () -> bench.effect(probe, "went well"));
        });
    return bench.publish(new Probed(probe));
  }

  /** Its tickets fail, and once they don't they rest for an hour. */
  private static AtomicBoolean failsUntil(String workflow, String series) {
    var mended = new AtomicBoolean();
    TicketScripts.put(
        workflow,
        series,
        (ticket, steps) -> {
          steps.run(
              "try",
              () -> {
                if (!mended.get()) {
                  throw new NonRetriableException("not yet");
                }
              });
          if (!workflow.equals(OnceWorkflow.NAME)) {
            steps.sleep("rest", Duration.ofHours(1));
          }
        });
    return mended;
  }

  private RunId failed(String workflow, String event) {
    return new RunId(bench.awaitStatus(workflow, event, "FAILED").id());
  }

  private void retry(RunId run, boolean evenIfCancelled) {
    transactions.inNew(() -> failedRuns.retry(run, evenIfCancelled));
  }

  private RunId replay(RunId run, boolean evenIfCancelled) {
    return transactions.inNew(() -> replays.replay(run, evenIfCancelled));
  }
}
