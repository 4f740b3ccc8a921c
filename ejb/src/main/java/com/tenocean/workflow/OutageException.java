package com.tenocean.workflow;

import java.time.Duration;

/**
 * A whole outside system is away: nothing is wrong with this run. Its step is tried again after the
 * pause, for as long as that takes: no retry is spent, and no failure is counted or recorded. Who
 * throws it takes care that not all runs ask at once whether the other side is back.
 */
public class OutageException extends RetryAfterException {
  private static final long serialVersionUID = 1;

  public OutageException(String message, Duration pause) {
    super(message, pause, null);
  }
}
