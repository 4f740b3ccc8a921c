package com.tenocean.workflow;

import jakarta.ejb.ApplicationException;

/** A run can't be cancelled: it has come to its end, or there is none of that id. */
@ApplicationException(rollback = true)
public class RunFinishedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RunFinishedException(RunId run) {
    super("run " + run + " is not under way");
  }
}
