package com.tenocean.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are meant; what is null is not asked for.
 *
 * @param workflow by its name
 * @param status where they stand
 * @param from those that were created then or later
 * @param until those that were created before
 * @param eventId those that this event started
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

  /** Those of them that were there at an instant. */
  public RunFilter createdBefore(Instant then) {
    var end = until == null || then.isBefore(until) ? then : until;
    return new RunFilter(workflow, status, from, end, eventId);
  }
}
