package com.tenocean.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

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
   * @param kinds of the exceptions so far: another kind is told with its stack, too
   */
  private record Row(Set<String> kinds, int failures, Instant toldAt) {
    static final Row NONE = new Row(Set.of(), 0, Instant.EPOCH);

    Row and(String kind, Instant now) {
      var all = new HashSet<>(kinds);
      all.add(kind);
      return new Row(all, failures + 1, now);
    }
  }

  FailureLog() {}

  @Inject
  public FailureLog(Clock clock) {
    this.clock = clock;
  }

  /**
   * Does one of several things that have nothing to do with one another: if it fails that is told,
   * and the caller goes on to the next.
   *
   * @param log whose words they are
   * @param what is done, as a sentence begins
   */
  public void attempt(Logger log, String what, Runnable work) {
    try {
      work.run();
      worked(log, what);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      failed(log, what, e);
    }
  }

  /**
   * Takes note of a failure.
   *
   * @param log whose words they are
   * @param what has failed, as a sentence begins
   */
  public void failed(Logger log, String what, Throwable why) {
    rows.compute(what, (same, row) -> told(log, what, why, row == null ? Row.NONE : row));
  }

  private Row told(Logger log, String what, Throwable why, Row before) {
    var kind = why.getClass().getName();
    var now = clock.instant();
    if (!before.kinds.contains(kind)) {
      log.log(Level.WARNING, what + " failed, and will be tried again", why);
      return before.and(kind, now);
    }
    if (before.toldAt.plus(BETWEEN_LINES).isAfter(now)) {
      return before.and(kind, before.toldAt);
    }
    var row = before.and(kind, now);
    log.log(Level.WARNING, "{0} has failed {1} times: {2}", new Object[] {what, row.failures, why});
    return row;
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
