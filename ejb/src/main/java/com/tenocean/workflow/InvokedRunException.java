package com.tenocean.workflow;

import org.jspecify.annotations.Nullable;

/** A run that another one invoked came to an end without having done its work. */
public class InvokedRunException extends NonRetriableException {
  private static final long serialVersionUID = 1;

  public InvokedRunException(RunId run, RunStatus status, @Nullable String error) {
    super("the invoked run %s is %s: %s".formatted(run, status, error));
  }
}
