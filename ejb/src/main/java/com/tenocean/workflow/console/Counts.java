package com.tenocean.workflow.console;

import com.tenocean.workflow.RunStatus;
import java.util.Map;

/**
 * How many runs are in each status in which something is still to be done.
 *
 * @param runs by status; {@link #MOST} means that many or more
 */
public record Counts(Map<RunStatus, Long> runs) {
  public static final long MOST = 1_000;

  public Counts {
    runs = Map.copyOf(runs);
  }

  public long of(RunStatus status) {
    return runs.getOrDefault(status, 0L);
  }
}
