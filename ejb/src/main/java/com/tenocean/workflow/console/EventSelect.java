package com.tenocean.workflow.console;

import com.tenocean.shared.Sql;
import org.jspecify.annotations.Nullable;

/** The statements that read the event log, by its indexes on time, and on name and time. */
final class EventSelect {
  /** Hops through the index from one name to the next. */
  private static final String NAMES =
      """
      with recursive names as (
        (select name from event_log order by name limit 1)
        union all
        select (select e.name from event_log e where e.name > n.name order by e.name limit 1)
        from names n where n.name is not null)
      """;

  private EventSelect() {}

  static Sql names() {
    return new Sql(NAMES + "select name from names where name is not null");
  }

  static Sql of(@Nullable String name, @Nullable EventKey after) {
    var select = new Sql("select " + EventRows.COLUMNS + " from event_log e where true\n");
    return paged(select.addIf(name, "and e.name = ?"), after);
  }

  private static Sql paged(Sql select, @Nullable EventKey after) {
    if (after != null) {
      select
          .add("and e.recorded_at <= ?", after.recordedAt())
          .add("and (e.recorded_at, e.id) < (?, ?)", after.recordedAt(), after.id());
    }
    return select.add("order by e.recorded_at desc, e.id desc limit " + (EventList.SIZE + 1));
  }
}
