package com.tenocean.notification.push;

import jakarta.ejb.ApplicationException;

/** The person has as many devices as one may have: remove one first. */
@ApplicationException(rollback = true)
public class TooManyDevicesException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TooManyDevicesException(int most) {
    super("a person has at most " + most + " devices");
  }
}
