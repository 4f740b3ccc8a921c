package com.tenocean.notification.history;

/**
 * How many deliveries have not left; {@link #MOST} means that many or more.
 *
 * @param all of them
 * @param untilTheirTime those that were asked to wait: for the evening, or the end of quiet hours
 */
public record Waiting(long all, long untilTheirTime) {
  public static final long MOST = 10_000;

  /** Those that are to leave as soon as they can. */
  public long onTheirWay() {
    return all - untilTheirTime;
  }
}
