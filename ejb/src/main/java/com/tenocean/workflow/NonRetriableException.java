package com.tenocean.workflow;

/** Trying again would not help: the step fails for good at once. */
public class NonRetriableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NonRetriableException(String message) {
    super(message);
  }

  public NonRetriableException(String message, Throwable cause) {
    super(message, cause);
  }
}
