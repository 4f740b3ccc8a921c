package com.tenocean.workflow.console;

import com.tenocean.shared.Ids;
import com.tenocean.shared.Sql;
import com.tenocean.workflow.RunFilter;
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
  private static final UUID LOWEST = new UUID(0, 0);
  private static final UUID HIGHEST = new UUID(-1, -1);
  private static final Set<RunStatus> UNDER_WAY =
      EnumSet.of(
          RunStatus.HELD,
          RunStatus.QUEUED,
          RunStatus.RUNNING,
          RunStatus.WAITING,
          RunStatus.BACKING_OFF);

  private RunSelect() {}

  static Sql of(RunFilter filter, @Nullable RunId after) {
    return isAllOfWorkflow(filter)
        ? ofWorkflow(filter.workflow(), filter.until(), after)
        : ofAny(filter, after);
  }

  private static boolean isAllOfWorkflow(RunFilter filter) {
    return filter.workflow() != null
        && filter.status() == null
        && filter.eventId() == null
        && filter.from() == null;
  }

  /**
   * Compared as one row, workflow and id leave the planner one index to order by. Told {@code
   * workflow = ?} of a busy workflow it walks through the newest runs of all instead, in the hope
   * to meet fifty of this one soon, which fails if the newest are a bulk of another's. (A row's
   * lower bound does not end a scan at its second column, hence not for all lists.)
   */
  private static Sql ofWorkflow(String workflow, @Nullable Instant until, @Nullable RunId after) {
    var select =
        new Sql("select " + RunRows.COLUMNS + " from workflow_run\n")
            .add("where (workflow, id) >= (?, ?)", workflow, LOWEST)
            .add("and (workflow, id) < (?, ?)", workflow, after == null ? HIGHEST : after.value());
    if (until != null) {
      select.add("and (workflow, id) < (?, ?)", workflow, Ids.first(until));
    }
    return select.add("order by workflow desc, id desc limit " + (RunList.SIZE + 1));
  }

  private static Sql ofAny(RunFilter filter, @Nullable RunId after) {
    return matching(filter)
        .addIf(after == null ? null : after.value(), "and id < ?")
        .add("order by id desc limit " + (RunList.SIZE + 1));
  }

  /** The oldest first. */
  static Sql oldest(RunFilter filter, int most) {
    return matching(filter).add("order by id limit ?", most);
  }

  private static Sql matching(RunFilter filter) {
    return source(filter)
        .addIf(filter.workflow(), "and workflow = ?")
        .addIf(filter.eventId(), "and event_id = ?")
        .addIf(filter.from() == null ? null : Ids.first(filter.from()), "and id >= ?")
        .addIf(filter.until() == null ? null : Ids.first(filter.until()), "and id < ?");
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
}
