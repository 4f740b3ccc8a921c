package com.tenocean.web.api;

import com.tenocean.workflow.RunFilter;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.WorkflowOperations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which finished runs are to be run again, the oldest first.
 *
 * @param workflow by its name
 * @param status how they ended
 * @param from those that were created then or later; null for all until then
 * @param until those that were created before; null for all since then
 * @param limit the most to take; null for as many as may be
 */
public record ReplayOrder(
    @Nullable String workflow,
    @Nullable RunStatus status,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Integer limit) {
  RunFilter filter() {
    if (workflow == null) {
      throw new BadParameterException("workflow", "given");
    }
    if (status == null) {
      throw new BadParameterException("status", "given");
    }
    if (!status.isFinished()) {
      throw new BadParameterException("status", "one that runs end with");
    }
    return new RunFilter(workflow, status, from, until, null);
  }

  int most() {
    return limit == null ? WorkflowOperations.MOST_REPLAYS : Math.max(limit, 0);
  }
}
