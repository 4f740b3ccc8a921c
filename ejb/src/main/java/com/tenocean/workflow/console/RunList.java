package com.tenocean.workflow.console;

import com.tenocean.workflow.RunId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of runs, newest first.
 *
 * @param older the run that the next part starts after; null if this is the last
 */
public record RunList(List<RunRow> rows, @Nullable RunId older) {
  static final int SIZE = 50;

  /** Of one row more than fits, which tells that there is more. */
  static RunList of(List<RunRow> found) {
    var rows = List.copyOf(found.subList(0, Math.min(SIZE, found.size())));
    return new RunList(rows, found.size() > SIZE ? rows.get(SIZE - 1).id() : null);
  }
}
