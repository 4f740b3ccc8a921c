package com.tenocean.notification.push.internal;

/** A message can't be pushed to this device, now or ever; the message says why. */
public class UnusableDeviceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableDeviceException(String message) {
    super(message);
  }
}
