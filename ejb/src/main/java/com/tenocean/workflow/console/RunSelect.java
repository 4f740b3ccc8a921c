package com.tenocean.workflow.console;

import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statement that reads a part of a list of runs. Ids are ordered by the time they were made
 * (UUID version 7), so one index on them serves order, paging and times alike. The status stands in
 * the text, not in a place, because the planner must see that a partial index fits.
 */
final class RunSelect {
  private static final int LOWEST_BITS = 16;
  private static final Set<RunStatus> UNDER_WAY =
      EnumSet.of(
          RunStatus.HELD,
          RunStatus.QUEUED,
          RunStatus.RUNNING,
          RunStatus.WAITING,
          RunStatus.BACKING_OFF);

  private RunSelect() {}

  static Sql of(RunFilter filter, @Nullable RunId after) {
    return source(filter)
        .addIf(filter.workflow(), "and workflow = ?")
        .addIf(filter.eventId(), "and event_id = ?")
        .addIf(filter.from() == null ? null : first(filter.from()), "and id >= ?")
        .addIf(filter.until() == null ? null : first(filter.until()), "and id < ?")
        .addIf(after == null ? null : after.value(), "and id < ?")
        .add("order by id desc limit " + (RunList.SIZE + 1));
  }

  /**
   * Those under way are few beside those that ended, and found first: otherwise the planner may
   * hope to meet fifty of them soon while it walks through all that ended.
   */
  private static Sql source(RunFilter filter) {
    var select = "select " + RunRows.COLUMNS + " from ";
    var status = filter.status();
    if (status == null) {
      return new Sql(select + "workflow_run where true\n");
    }
    var only = "where status = '" + status + "'";
    return UNDER_WAY.contains(status)
        ? new Sql(
            "with live as materialized (select * from workflow_run %s)\n%s live where true\n"
                .formatted(only, select))
        : new Sql(select + "workflow_run " + only + "\n");
  }

  /** No run that was created then or later has a lower id. */
  static UUID first(Instant time) {
    return new UUID(time.toEpochMilli() << LOWEST_BITS, 0);
  }
}
