package com.tenocean.notification.push;

import jakarta.ejb.ApplicationException;

/** What was sent is nothing that the portal could push to; the message says why, and no secret. */
@ApplicationException(rollback = true)
public class BadSubscriptionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadSubscriptionException(String message) {
    super(message);
  }
}
