package com.tenocean.workflow.internal;

import com.tenocean.workflow.RunId;

/** A message names a run that the database does not have. */
public class UnknownRunException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownRunException(RunId run) {
    super("there is no run " + run);
  }
}
