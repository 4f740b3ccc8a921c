package com.tenocean.workflow.console;

import com.tenocean.workflow.RunStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a list holds; what is null is not asked for.
 *
 * @param from those that were created then or later
 * @param until those that were created before
 */
public record RunFilter(
    @Nullable String workflow,
    @Nullable RunStatus status,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String eventId) {

  /** All of them. */
  public static RunFilter none() {
    return new RunFilter(null, null, null, null, null);
  }
}
