package com.tenocean.workflow.console;

import com.tenocean.shared.Database;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The events, as they come. */
@Stateless
@RolesAllowed("ADMIN")
public class EventStream {
  private static final String ONE =
      "select %s from event_log e where e.id = ?".formatted(EventRows.COLUMNS);

  private static final String RUNS =
      "select %s from workflow_run where event_id = any (?) order by id limit 500"
          .formatted(RunRows.COLUMNS);

  @Inject private Database database;

  /**
   * A part of the stream, newest first.
   *
   * @param name of the events; null for all
   * @param after the event that the part before ended with
   */
  public EventList page(@Nullable String name, @Nullable EventKey after) {
    return EventList.of(EventSelect.of(name, after).on(database, EventRows::row));
  }

  /** One event, if the log has it. */
  public Optional<EventRow> event(String id) {
    return database.queryOne(ONE, EventRows::row, id);
  }

  /** The runs that these events started, by the event's id. */
  public Map<String, List<RunRow>> runsOf(List<EventRow> events) {
    var ids = events.stream().map(EventRow::id).toArray(String[]::new);
    return database.query(RUNS, RunRows::row, (Object) ids).stream()
        .collect(Collectors.groupingBy(RunRow::eventId));
  }

  /** The names of the events that the log has. */
  public List<String> names() {
    return EventSelect.names().on(database, row -> row.getString(1));
  }
}
