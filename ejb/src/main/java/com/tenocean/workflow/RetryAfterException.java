package com.tenocean.workflow;

import java.time.Duration;

/** The other side said when to come back; this pause takes the place of the back-off. */
public class RetryAfterException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Duration pause;

  public RetryAfterException(String message, Duration pause, Throwable cause) {
    super(message, cause);
    this.pause = pause;
  }

  public Duration pause() {
    return pause;
  }
}
