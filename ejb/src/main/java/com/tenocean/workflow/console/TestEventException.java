package com.tenocean.workflow.console;

import jakarta.ejb.ApplicationException;

/** A test event can't be sent; the message tells the developer why. */
@ApplicationException(rollback = true)
public class TestEventException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TestEventException(String why) {
    super(why);
  }
}
