package com.tenocean.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log of what fails again and again, as everything does that is tried each second while
 * the database is away: the first time with its stack, then once a minute in a line with a count,
 * and at last that it works again.
 */
@ApplicationScoped
public class FailureLog {
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  private final Map<String, Row> rows = new ConcurrentHashMap<>();
  private Clock clock;

  /**
   * @param kind of the exceptions: another kind is told with its stack, too
   */
  private record Row(String kind, int failures, Instant toldAt) {}

  FailureLog() {}

  @Inject
  public FailureLog(Clock clock) {
    this.clock = clock;
  }

  /**
   * Takes note of a failure.
   *
   * @param log whose words they are
   * @param what has failed, as a sentence begins
   */
  public void failed(Logger log, String what, Exception why) {
    rows.compute(what, (same, before) -> told(log, what, why, before));
  }

  private Row told(Logger log, String what, Exception why, @Nullable Row before) {
    var kind = why.getClass().getName();
    var now = clock.instant();
    if (before == null || !before.kind.equals(kind)) {
      log.log(Level.WARNING, what + " failed, and will be tried again", why);
      return new Row(kind, 1, now);
    }
    int failures = before.failures + 1;
    if (before.toldAt.plus(BETWEEN_LINES).isAfter(now)) {
      return new Row(kind, failures, before.toldAt);
    }
    log.log(Level.WARNING, "{0} has failed {1} times: {2}", new Object[] {what, failures, why});
    return new Row(kind, failures, now);
  }

  /** What is done again; nothing is said of it unless it had failed. */
  public void worked(Logger log, String what) {
    var row = rows.remove(what);
    if (row != null) {
      log.log(
          Level.INFO,
          "{0} works again; it had failed {1} times",
          new Object[] {what, row.failures});
    }
  }
}
