package com.tenocean.workflow;

/**
 * Where a run stands. Which may follow which is said by the statements that write it: each names
 * those from which it may come, so that of two writers one finds nothing to write.
 */
public enum RunStatus {
  /** At a gate or in line, until its workflow's {@link Flow} lets it begin. */
  HELD,
  /** Due: a message for it is on its way, or will be sent by the sweep. */
  QUEUED,
  /** A node has claimed it. */
  RUNNING,
  /** It sleeps, or waits for an event. */
  WAITING,
  /** A step failed and will be tried again. */
  BACKING_OFF,
  COMPLETED,
  /** A step failed for good. A person may retry it. */
  FAILED,
  CANCELLED,
  /** A gate let it not begin. */
  SKIPPED,
  /** Another run stands for it: see {@link Gate.Debounce} and {@link Gate.Batch}. */
  GATHERED;

  /** Whether it goes on by itself no more; a person may have a failed one tried again. */
  public boolean isFinished() {
    return switch (this) {
      case HELD, QUEUED, RUNNING, WAITING, BACKING_OFF -> false;
      case COMPLETED, FAILED, CANCELLED, SKIPPED, GATHERED -> true;
    };
  }
}
