package com.tenocean.workflow.internal;

import com.tenocean.workflow.RunFailure;
import com.tenocean.workflow.internal.RecordedSteps.Here;

/**
 * Takes a run off its thread, through the workflow's code. An error, so that a workflow which
 * catches exceptions does not catch it.
 */
abstract sealed class RunInterrupted extends Error {
  private static final long serialVersionUID = 1;

  private RunInterrupted(String message, Throwable cause) {
    super(message, cause, false, false);
  }

  /** The run sleeps or waits; that is committed. */
  static final class Suspended extends RunInterrupted {
    private static final long serialVersionUID = 1;

    Suspended() {
      super("suspended", null);
    }
  }

  /**
   * The run is no longer ours: cancelled, or another node took it over. Nothing of the step is
   * kept.
   */
  static final class Lost extends RunInterrupted {
    private static final long serialVersionUID = 1;

    Lost() {
      super("lost", null);
    }
  }

  /** A step failed; its transaction is rolled back. */
  static final class StepFailed extends RunInterrupted {
    private static final long serialVersionUID = 1;
    private final transient Here here;

    StepFailed(Here here, Throwable cause) {
      super("step failed", cause);
      this.here = here;
    }

    Here here() {
      return here;
    }
  }

  /** No branch is left to try, and one has failed for good; that is recorded. */
  static final class BranchFailed extends RunInterrupted {
    private static final long serialVersionUID = 1;
    private final transient RunFailure failure;

    BranchFailed(RunFailure failure) {
      super("branch failed", null);
      this.failure = failure;
    }

    RunFailure failure() {
      return failure;
    }
  }
}
