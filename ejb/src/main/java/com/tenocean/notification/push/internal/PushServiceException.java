package com.tenocean.notification.push.internal;

/** A push service can't be reached, or has trouble of its own: it may take the message later. */
public class PushServiceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PushServiceException(String message) {
    super(message);
  }
}
