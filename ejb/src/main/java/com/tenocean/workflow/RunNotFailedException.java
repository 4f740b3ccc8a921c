package com.tenocean.workflow;

import jakarta.ejb.ApplicationException;

/** Only a failed run can be retried. */
@ApplicationException(rollback = true)
public class RunNotFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RunNotFailedException(RunId run) {
    super("run " + run + " is not there or has not failed");
  }
}
