package com.tenocean.notification;

import jakarta.ejb.ApplicationException;

/** A mail can't have been sent back: it never left. */
@ApplicationException(rollback = true)
public class MailNotSentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public MailNotSentException(DeliveryId id) {
    super("mail " + id + " was not sent");
  }
}
