package com.tenocean.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class TestClock extends Clock {
  private final Runnable onMove;
  private Instant now;

  TestClock(Instant now, Runnable onMove) {
    this.now = now;
    this.onMove = onMove;
  }

  /** Lets time pass; what falls due meanwhile happens when its time comes. */
  public void advance(Duration time) {
    set(now.plus(time));
  }

  /** Goes to an instant, and lets what is due by then happen. */
  public void set(Instant instant) {
    now = instant;
    onMove.run();
  }

  /** Goes to an instant on the way to another one; nothing more happens by it. */
  void pass(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
