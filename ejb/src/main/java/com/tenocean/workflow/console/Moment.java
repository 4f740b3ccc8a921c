package com.tenocean.workflow.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What ended within a stretch of time.
 *
 * @param typical seconds from the event to the end that half of those that completed took at most;
 *     null if none did
 * @param slow the same for 95 of 100, in the worst minute of the stretch
 */
public record Moment(
    Instant from,
    long completed,
    long failed,
    long cancelled,
    @Nullable Double typical,
    @Nullable Double slow) {

  /** An empty one. */
  static Moment none(Instant from) {
    return new Moment(from, 0, 0, 0, null, null);
  }

  public long total() {
    return completed + failed + cancelled;
  }
}
