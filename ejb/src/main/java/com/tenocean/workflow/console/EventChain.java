package com.tenocean.workflow.console;

import static java.util.stream.Collectors.groupingBy;

import com.tenocean.shared.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Walks the log from an event to its causes and to what it caused; each step is an index look-up.
 */
@ApplicationScoped
public class EventChain {
  private static final int MOST_RUNS = 200;

  /** What an event caused is read a few levels deep, and of each level so many. */
  private static final String CHAIN =
      """
      with recursive before as (
        select e.*, 0 as depth from event_log e where e.id = ?
        union all
        select e.*, b.depth - 1 from before b join event_log e on e.id = b.caused_by
        where b.depth > -20),
      after as (
        select e.*, 1 as depth, array[e.recorded_at::text || e.id] as path
        from (select * from event_log where caused_by = ? order by recorded_at limit 30) e
        union all
        select e.*, a.depth + 1, a.path || (e.recorded_at::text || e.id)
        from after a cross join lateral
          (select * from event_log where caused_by = a.id order by recorded_at limit 10) e
        where a.depth < 4),
      beginning as (
        select id, name, data, caused_by_user, recorded_at, caused_by, depth, null::text[] as path
        from before
        union all
        (select id, name, data, caused_by_user, recorded_at, caused_by, depth, path
         from after limit 100))
      select e.id, e.name, e.data, e.caused_by_user, e.recorded_at, e.caused_by, e.depth
      from beginning e order by least(e.depth, 1), path
      """;

  private static final String RUNS =
      "select %s from workflow_run where event_id = any (?) order by id limit %d"
          .formatted(RunRows.COLUMNS, MOST_RUNS);

  @Inject private Database database;

  private record Found(int depth, EventRow event) {}

  List<ChainLink> around(String eventId) {
    var found = database.query(CHAIN, EventChain::found, eventId, eventId);
    var ids = found.stream().map(one -> one.event.id()).toArray(String[]::new);
    Map<String, List<RunRow>> runs =
        database.query(RUNS, RunRows::row, (Object) ids).stream()
            .collect(groupingBy(RunRow::eventId));
    return found.stream()
        .map(
            one ->
                new ChainLink(one.depth, one.event, runs.getOrDefault(one.event.id(), List.of())))
        .toList();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(row.getInt("depth"), EventRows.row(row));
  }
}
