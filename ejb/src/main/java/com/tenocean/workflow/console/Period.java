package com.tenocean.workflow.console;

import java.time.Duration;

/** How far charts reach back, and how long each of their stretches is. */
public enum Period {
  HOUR(Duration.ofHours(1), Duration.ofMinutes(1)),
  DAY(Duration.ofDays(1), Duration.ofMinutes(30)),
  WEEK(Duration.ofDays(7), Duration.ofHours(4));

  private final Duration length;
  private final Duration step;

  Period(Duration length, Duration step) {
    this.length = length;
    this.step = step;
  }

  public Duration length() {
    return length;
  }

  public Duration step() {
    return step;
  }
}
