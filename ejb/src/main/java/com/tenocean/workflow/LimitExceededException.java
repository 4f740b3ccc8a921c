package com.tenocean.workflow;

/**
 * A workflow asks for more than a run may have; the message says which limit and what was asked.
 */
public class LimitExceededException extends NonRetriableException {
  private static final long serialVersionUID = 1;

  public LimitExceededException(String message) {
    super(message);
  }
}
