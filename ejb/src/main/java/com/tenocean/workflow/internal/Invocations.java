package com.tenocean.workflow.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.event.EventName;
import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs that other runs wait for. The end of one wakes the other in the same transaction; if it was
 * cancelled, or stopped at a gate, the sweep does.
 */
@ApplicationScoped
public class Invocations {
  private static final String FIND =
      """
      select id, status, answer, error from workflow_run
      where invoked_by = ? and invoked_at = ?
      """;

  private static final String WAKE =
      """
      update workflow_run p set status = 'QUEUED', due_at = ?
      from workflow_run c
      where c.id = ? and p.id = c.invoked_by and p.status = 'WAITING' and p.due_at is null
      returning p.id, p.event_name
      """;

  private static final String MISSED =
      """
      select c.id from workflow_run p join workflow_run c on c.invoked_by = p.id
      where p.status = 'WAITING' and p.due_at is null and c.finished_at is not null
        and not exists (select from workflow_step s
                        where s.run_id = p.id and s.position = c.invoked_at)
      limit ?
      """;

  @Inject private Database database;
  @Inject private Clock clock;

  /** The run that a step has invoked; empty if it has not yet. */
  Optional<InvokedRun> find(RunId invoker, int position) {
    return database.queryOne(FIND, Invocations::invoked, invoker.value(), position);
  }

  /**
   * In the transaction that ends a run.
   *
   * @return the run that waited for it, if one did
   */
  List<RunMessage> ended(RunId run) {
    return database.query(
        WAKE,
        row ->
            new RunMessage(
                new RunId(row.getObject(1, UUID.class)), new EventName(row.getString(2))),
        clock.instant().plus(Outbox.GRACE),
        run.value());
  }

  /** Runs that have ended while somebody still waits for them. */
  List<RunId> missed(int limit) {
    return database.query(MISSED, row -> new RunId(row.getObject(1, UUID.class)), limit);
  }

  private static InvokedRun invoked(ResultSet row) throws SQLException {
    return new InvokedRun(
        new RunId(row.getObject("id", UUID.class)),
        RunStatus.valueOf(row.getString("status")),
        tree(row.getString("answer")),
        row.getString("error"));
  }

  private static @Nullable JsonNode tree(@Nullable String json) {
    return json == null ? null : Json.read(json, JsonNode.class);
  }
}
