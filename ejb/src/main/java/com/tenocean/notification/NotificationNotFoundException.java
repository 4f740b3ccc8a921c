package com.tenocean.notification;

import jakarta.ejb.ApplicationException;

/** The caller has no such notification. */
@ApplicationException(rollback = true)
public class NotificationNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotificationNotFoundException(DeliveryId id) {
    super("the caller has no notification " + id);
  }
}
