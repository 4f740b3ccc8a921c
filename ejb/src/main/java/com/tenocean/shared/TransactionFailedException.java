package com.tenocean.shared;

/** A transaction could not be begun or committed. */
public class TransactionFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TransactionFailedException(Throwable cause) {
    super("the transaction could not be committed", cause);
  }
}
