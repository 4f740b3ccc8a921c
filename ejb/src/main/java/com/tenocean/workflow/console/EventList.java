package com.tenocean.workflow.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the stream, newest first.
 *
 * @param older where the next part starts; null if this is the last
 */
public record EventList(List<EventRow> rows, @Nullable EventKey older) {
  static final int SIZE = 50;

  /** Of one row more than fits, which tells that there is more. */
  static EventList of(List<EventRow> found) {
    var rows = List.copyOf(found.subList(0, Math.min(SIZE, found.size())));
    if (found.size() <= SIZE) {
      return new EventList(rows, null);
    }
    var last = rows.get(SIZE - 1);
    return new EventList(rows, new EventKey(last.recordedAt(), last.id()));
  }
}
