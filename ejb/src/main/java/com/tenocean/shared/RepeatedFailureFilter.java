package com.tenocean.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Lets a logger tell a failure with its stack the first time, and then once a minute in a line with
 * a count. A failure is the same as another if text, first cause and the place of that are the
 * same.
 */
final class RepeatedFailureFilter implements Filter {
  private static final Formatter TEXT = new SimpleFormatter();
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  /** So many kinds of failures are known at once; the oldest is forgotten, and told anew. */
  private static final int MOST = 100;

  private final boolean keepsLines;
  private final Clock clock;
  private final Map<String, Told> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Told> eldest) {
          return size() > MOST;
        }
      };

  private record Told(Instant at, int leftOut) {}

  /**
   * @param keepsLines whether each failure keeps its line, as it names a request, say: then only
   *     its stack goes
   */
  RepeatedFailureFilter(boolean keepsLines, Clock clock) {
    this.keepsLines = keepsLines;
    this.clock = clock;
  }

  @Override
  public synchronized boolean isLoggable(LogRecord record) {
    var kind = kind(record);
    var before = known.remove(kind);
    var now = clock.instant();
    if (before == null || before.at.plus(BETWEEN_LINES.multipliedBy(2)).isBefore(now)) {
      known.put(kind, new Told(now, 0));
      return true;
    }
    if (keepsLines) {
      known.put(kind, new Told(now, 0));
      shorten(record, "");
      return true;
    }
    if (before.at.plus(BETWEEN_LINES).isAfter(now)) {
      known.put(kind, new Told(before.at, before.leftOut + 1));
      return false;
    }
    known.put(kind, new Told(now, 0));
    shorten(record, " (and " + before.leftOut + " times since the last such line)");
    return true;
  }

  /**
   * The text of a request is its own; of two such, the place where they failed must be the same.
   */
  private String kind(LogRecord record) {
    var cause = firstCause(record.getThrown());
    var place =
        cause == null || cause.getStackTrace().length == 0 ? "" : cause.getStackTrace()[0] + " ";
    return record.getLevel()
        + " "
        + place
        + (cause == null ? "" : cause)
        + (keepsLines ? "" : TEXT.formatMessage(record));
  }

  /** The server's texts stand in bundles, which don't know a text with a count. */
  private static void shorten(LogRecord record, String count) {
    var cause = firstCause(record.getThrown());
    record.setMessage(TEXT.formatMessage(record) + (cause == null ? "" : ": " + cause) + count);
    record.setResourceBundle(null);
    record.setParameters(null);
    record.setThrown(null);
  }

  private static @Nullable Throwable firstCause(@Nullable Throwable thrown) {
    var cause = thrown;
    for (int depth = 0; cause != null && cause.getCause() != null && depth < 20; depth++) {
      cause = cause.getCause();
    }
    return cause;
  }
}
