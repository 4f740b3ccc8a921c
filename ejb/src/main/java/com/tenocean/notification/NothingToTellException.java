package com.tenocean.notification;

/** What a mail was to tell is no longer so: the delivery is suppressed, with this as the reason. */
public class NothingToTellException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NothingToTellException(String reason) {
    super(reason);
  }
}
