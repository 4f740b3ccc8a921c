package com.tenocean.workflow.internal;

/** The broker could not be used. */
public class BrokerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BrokerException(String message, Throwable cause) {
    super(message, cause);
  }
}
