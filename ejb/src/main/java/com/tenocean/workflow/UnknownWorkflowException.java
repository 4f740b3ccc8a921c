package com.tenocean.workflow;

/** No workflow has this name. */
public class UnknownWorkflowException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnknownWorkflowException(String name) {
    super("there is no workflow '%s'".formatted(name));
  }
}
