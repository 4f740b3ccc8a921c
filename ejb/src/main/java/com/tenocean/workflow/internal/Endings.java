package com.tenocean.workflow.internal;

import com.tenocean.event.EventName;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.RunFailure;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.WorkflowFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a run comes to: its end, or after a failed step a back-off or its failure handler. */
@ApplicationScoped
public class Endings {
  private static final EventName FAILED = EventName.of(WorkflowFailed.class);

  @Inject private RunStore runs;
  @Inject private StepWork work;
  @Inject private Lines lines;
  @Inject private Invocations invocations;
  @Inject private WaitStore waits;
  @Inject private Relay relay;
  @Inject private EventPublisher events;
  @Inject private Transactions transactions;
  @Inject private AfterCommit afterCommit;
  @Inject private RunMeter meter;
  @Inject private Cause cause;
  @Inject private Clock clock;

  /**
   * In the transaction of the last step if that is open. A run in a line ends by itself: a step
   * that published for another line would otherwise hold the locks of two.
   */
  void complete(Execution execution, WorkflowDefinition<?> workflow) {
    var run = execution.run();
    var last = execution.pending();
    if (last != null && mayEndWithStep(run)) {
      work.commitLast(execution, last, () -> forgotten(run, workflow, true));
      meter.ended(run.workflow(), RunStatus.COMPLETED);
      return;
    }
    work.commit(execution);
    if (run.failing() != null) {
      leave(run, () -> forgotten(run, workflow, end(run, run.failing())));
    } else {
      leave(run, () -> forgotten(run, workflow, completed(run, execution.answer())));
    }
  }

  private static boolean mayEndWithStep(ClaimedRun run) {
    return run.line() == null && run.failing() == null && !run.isInvoked();
  }

  private boolean completed(ClaimedRun run, @Nullable String answer) {
    boolean isOurs = runs.complete(run, clock.instant());
    count(run, RunStatus.COMPLETED, isOurs);
    if (isOurs && run.isInvoked()) {
      runs.answer(run, answer);
    }
    return isOurs;
  }

  /**
   * One transaction: the failure's record, and the back-off, the handler's turn, or the end. Of one
   * that does not count there is no more than the back-off.
   */
  void failed(Execution execution, WorkflowDefinition<?> workflow, StepFailure failure) {
    var run = execution.run();
    if (failure.counts()) {
      failure.log(run);
      meter.failed(run.workflow());
    }
    var pause = failure.pause(workflow.workflow().retries());
    if (pause.isPresent()) {
      var until = failure.at().plus(pause.get());
      transactions.inNew(
          () -> recorded(run, failure, isStillAt(execution) && runs.backOff(run, failure, until)));
    } else {
      comeToNothing(execution, workflow, failure.ofRun(), ours -> recorded(run, failure, ours));
    }
  }

  /** As a step that failed for good; the failures of the branches are recorded. */
  void branchFailed(Execution execution, WorkflowDefinition<?> workflow, RunFailure failure) {
    comeToNothing(execution, workflow, failure, ours -> ours);
  }

  /** What else belongs to the transaction, if the run is still ours. */
  private interface Rest {
    boolean done(boolean isOurs);
  }

  private void comeToNothing(
      Execution execution, WorkflowDefinition<?> workflow, RunFailure failure, Rest rest) {
    var run = execution.run();
    if (run.failing() == null && workflow.handlesFailure()) {
      var now = clock.instant();
      transactions.inNew(() -> rest.done(isStillAt(execution) && runs.handOver(run, failure, now)));
      relay.offer(List.of(run.message()));
    } else {
      var reason = run.failing() == null ? failure : run.failing();
      leave(
          run, () -> forgotten(run, workflow, rest.done(isStillAt(execution) && end(run, reason))));
    }
  }

  /** If the run is not claimed, somebody else may have done what failed here. */
  private boolean isStillAt(Execution execution) {
    return execution.isClaimed() || runs.isStillAt(execution.run(), execution.steps());
  }

  private void count(ClaimedRun run, RunStatus how, boolean isOurs) {
    if (isOurs) {
      afterCommit.run(() -> meter.ended(run.workflow(), how));
    }
  }

  private boolean forgotten(ClaimedRun run, WorkflowDefinition<?> workflow, boolean isOurs) {
    if (isOurs && !workflow.ending().on().isEmpty()) {
      waits.forget(run.id());
    }
    return isOurs;
  }

  private boolean recorded(ClaimedRun run, StepFailure failure, boolean isOurs) {
    if (isOurs && failure.counts()) {
      runs.recordFailure(run, failure);
    }
    return isOurs;
  }

  /** One transaction: the run's end, the begin of the next in its line, and who waited for it. */
  private void leave(ClaimedRun run, BooleanSupplier end) {
    relay.offer(
        transactions.inNew(
            () -> {
              var due = new ArrayList<>(lines.leave(run.line(), end));
              if (run.isInvoked()) {
                due.addAll(invocations.ended(run.id()));
              }
              return due;
            }));
  }

  private boolean end(ClaimedRun run, RunFailure failure) {
    boolean ours = runs.fail(run, failure, clock.instant());
    count(run, RunStatus.FAILED, ours);
    if (ours && !run.event().name().equals(FAILED)) {
      cause.is(run.event().id());
      events.publish(
          new WorkflowFailed(
              run.id(),
              run.event().id(),
              run.event().name().value(),
              failure.step(),
              failure.error(),
              failure.attempts()));
    }
    return ours;
  }
}
