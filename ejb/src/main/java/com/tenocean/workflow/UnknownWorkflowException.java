package com.tenocean.workflow;

import jakarta.ejb.ApplicationException;

/** No workflow has this name. */
@ApplicationException(rollback = true)
public class UnknownWorkflowException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnknownWorkflowException(String name) {
    super("there is no workflow '%s'".formatted(name));
  }
}
