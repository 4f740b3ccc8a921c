package com.tenocean.account;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/** Too much of the same was tried before; {@link #pause()} says how long to wait. */
@ApplicationException(rollback = true)
public class TooManyTriesException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Duration pause;

  public TooManyTriesException(Duration pause) {
    super("too many tries: wait " + pause);
    this.pause = pause;
  }

  public Duration pause() {
    return pause;
  }
}
