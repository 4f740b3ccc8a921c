package com.tenocean.workflow;

import jakarta.ejb.ApplicationException;

/** A run can't be run again; the message says why. */
@ApplicationException(rollback = true)
public class NotReplayableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why not. */
  public enum Reason {
    /** There is no such run: perhaps its time was over. */
    UNKNOWN,
    /** It is still under way: cancel it, or wait. */
    UNDER_WAY,
    /** Its event is older than what is kept. */
    EVENT_GONE,
    /** Its event is not what this release expects of the type. */
    EVENT_UNREADABLE,
    /** No release that runs here knows its workflow. */
    WORKFLOW_GONE
  }

  private final Reason reason;

  public NotReplayableException(RunId run, Reason reason) {
    super("run %s can't be run again: %s".formatted(run, reason));
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
