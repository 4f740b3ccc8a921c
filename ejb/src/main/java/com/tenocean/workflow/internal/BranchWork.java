package com.tenocean.workflow.internal;

import com.tenocean.shared.Transactions;
import com.tenocean.workflow.internal.RecordedSteps.Here;
import com.tenocean.workflow.internal.RunInterrupted.BranchFailed;
import com.tenocean.workflow.internal.RunInterrupted.Lost;
import com.tenocean.workflow.internal.RunInterrupted.StepFailed;
import com.tenocean.workflow.internal.RunInterrupted.Suspended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Does steps that don't need each other: one that fails is put off, and the others go on. */
@ApplicationScoped
public class BranchWork {
  @Inject private StepWork work;
  @Inject private RunStore runs;
  @Inject private RunMeter meter;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  /**
   * Tries a branch if it is its time. The run is claimed first, and the step before committed,
   * whose failure must not be taken for that of a branch.
   */
  void attempt(Execution execution, Here here, Runnable step) {
    if (execution.branches().isDue(here.position(), clock.instant())) {
      work.claim(execution, here);
      try {
        step.run();
        work.commit(execution);
        execution.branches().done(here.position());
      } catch (StepFailed e) {
        putOff(execution, here, e.getCause());
      }
    }
  }

  private void putOff(Execution execution, Here here, Throwable cause) {
    int before = execution.branches().failures(here.position());
    var failure = StepFailure.after(before, here, clock.instant(), cause);
    if (failure.counts()) {
      failure.log(execution.run());
      meter.failed(execution.run().workflow());
    }
    var againAt = failure.pause(execution.retries()).map(failure.at()::plus).orElse(null);
    transactions.inNew(() -> keep(execution, failure, againAt));
  }

  /**
   * One transaction: the claim once more, the failure's record, and when the branch is tried again.
   */
  private void keep(Execution execution, StepFailure failure, @Nullable Instant againAt) {
    var run = execution.run();
    mustBeOurs(runs.claim(run));
    if (failure.counts()) {
      runs.recordFailure(run, failure);
    }
    execution.branches().failed(failure, againAt);
    runs.keep(run, execution.branches());
  }

  /**
   * Returns if all branches are done.
   *
   * @param next the place after them
   * @throws Suspended if some are tried again later
   * @throws BranchFailed if those that are left have failed for good
   */
  void mustBeDone(Execution execution, int next) {
    var left = execution.branches();
    if (left.isEmpty()) {
      return;
    }
    var again = left.nextTry().orElseThrow(() -> new BranchFailed(left.failure(next)));
    transactions.inNew(() -> mustBeOurs(runs.backOff(execution.run(), left, again)));
    throw new Suspended();
  }

  private static void mustBeOurs(boolean ours) {
    if (!ours) {
      throw new Lost();
    }
  }
}
