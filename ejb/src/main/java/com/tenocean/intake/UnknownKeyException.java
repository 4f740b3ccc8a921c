package com.tenocean.intake;

import jakarta.ejb.ApplicationException;

/** A batch came with a key that is not configured; the message does not say which. */
@ApplicationException(rollback = true)
public class UnknownKeyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnknownKeyException() {
    super("there is no such event key");
  }
}
