package com.tenocean.notification.push;

import jakarta.ejb.ApplicationException;

/** The caller has no such device. */
@ApplicationException(rollback = true)
public class DeviceNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DeviceNotFoundException(SubscriptionId id) {
    super("no device " + id + " of the caller's");
  }
}
