package com.tenocean.workflow.console;

import jakarta.ejb.ApplicationException;

/** The broker does not answer; runs wait in the database meanwhile, and nothing is lost. */
@ApplicationException(rollback = true)
public class BrokerAwayException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BrokerAwayException(Throwable cause) {
    super("the broker does not answer", cause);
  }
}
