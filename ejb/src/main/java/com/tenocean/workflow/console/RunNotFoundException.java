package com.tenocean.workflow.console;

import com.tenocean.workflow.RunId;
import jakarta.ejb.ApplicationException;

/** There is no such run, or no more: finished ones are not kept for ever. */
@ApplicationException(rollback = true)
public class RunNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RunNotFoundException(RunId run) {
    this(run.toString());
  }

  /** Of something that may be no id at all. */
  public RunNotFoundException(String asked) {
    super("there is no run " + asked);
  }
}
