package com.tenocean.workflow.internal;

import com.tenocean.shared.HeldTransaction;
import com.tenocean.workflow.RetryPolicy;
import com.tenocean.workflow.internal.RecordedSteps.Here;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run in the hands of one thread. The transaction of its last step may still be open: it commits
 * when the next step begins, or together with the run's end if there is none, which saves a commit.
 */
final class Execution {
  private final ClaimedRun run;
  private final RetryPolicy retries;
  private final HeldTransaction.Boundary transaction;
  private boolean isClaimed;
  private int stepsDone;
  private long kept;
  private @Nullable Pending pending;
  private @Nullable String answer;

  /** A step whose work is done, in the open transaction; its record is not written yet. */
  record Pending(Here here, @Nullable String result, Instant startedAt, Instant finishedAt) {}

  Execution(ClaimedRun run, RetryPolicy retries, HeldTransaction.Boundary transaction) {
    this.run = run;
    this.retries = retries;
    this.transaction = transaction;
    this.kept = run.kept();
  }

  ClaimedRun run() {
    return run;
  }

  RetryPolicy retries() {
    return retries;
  }

  /** What has failed so far among steps that don't need each other; changes as we go. */
  FailedBranches branches() {
    return run.branches();
  }

  /** Whether the run's row says that we have it; else others may work on it, too. */
  boolean isClaimed() {
    return isClaimed;
  }

  /** That is committed by now. */
  void claimed() {
    isClaimed = true;
  }

  /** Whether a step was done since the run was loaded: failures of the next are counted anew. */
  boolean hasProgressed() {
    return stepsDone > 0;
  }

  /** A step is committed. */
  void progressed() {
    stepsDone++;
  }

  /** How many steps of the run are done as far as we know. */
  int steps() {
    return run.recorded().size() + stepsDone;
  }

  /** Characters of what its steps have returned by now. */
  long kept() {
    return kept;
  }

  void keeps(@Nullable String result) {
    kept += result == null ? 0 : result.length();
  }

  HeldTransaction.Boundary transaction() {
    return transaction;
  }

  @Nullable Pending pending() {
    return pending;
  }

  void holds(Pending step) {
    pending = step;
  }

  void holdsNothing() {
    pending = null;
  }

  /** What the run that invoked this one gets, as JSON; null for nothing. */
  @Nullable String answer() {
    return answer;
  }

  void answers(String json) {
    answer = json;
  }
}
