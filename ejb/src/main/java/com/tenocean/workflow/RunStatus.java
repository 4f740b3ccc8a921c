package com.tenocean.workflow;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a run stands. */
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

  private static final Map<RunStatus, Set<RunStatus>> NEXT =
      Map.of(
          HELD, EnumSet.of(QUEUED, CANCELLED, SKIPPED, GATHERED),
          QUEUED, EnumSet.of(RUNNING, CANCELLED),
          RUNNING, EnumSet.of(QUEUED, WAITING, BACKING_OFF, COMPLETED, FAILED, CANCELLED),
          WAITING, EnumSet.of(QUEUED, CANCELLED),
          BACKING_OFF, EnumSet.of(QUEUED, CANCELLED),
          COMPLETED, EnumSet.noneOf(RunStatus.class),
          FAILED, EnumSet.of(HELD, QUEUED),
          CANCELLED, EnumSet.noneOf(RunStatus.class),
          SKIPPED, EnumSet.noneOf(RunStatus.class),
          GATHERED, EnumSet.noneOf(RunStatus.class));

  public boolean canBecome(RunStatus next) {
    return NEXT.get(this).contains(next);
  }

  public boolean isFinished() {
    return NEXT.get(this).isEmpty() || this == FAILED;
  }
}
