package com.tenocean.notification.push;

import jakarta.ejb.ApplicationException;

/** The browser subscribed for a key that is not the portal's, or no longer: load the page again. */
@ApplicationException(rollback = true)
public class OldServerKeyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public OldServerKeyException() {
    super("the subscription is for another VAPID key than the portal's present one");
  }
}
