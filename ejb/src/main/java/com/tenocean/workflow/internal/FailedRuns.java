package com.tenocean.workflow.internal;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import com.tenocean.shared.MalformedJsonException;
import com.tenocean.shared.UnkeptText;
import com.tenocean.workflow.FailedRun;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunNotFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of failed runs. */
@ApplicationScoped
@Transactional(MANDATORY)
public class FailedRuns {
  private static final String NEWEST =
      """
      select id, workflow, event_id, event_name, finished_at, error
      from workflow_run where status = 'FAILED'
      order by id desc limit ?
      """;

  private static final String RETRY =
      """
      with handled as (
        delete from workflow_step s using workflow_run r
        where r.id = ? and r.status = 'FAILED' and s.run_id = r.id
          and s.position >= (r.failing ->> 'position')::integer)
      update workflow_run
      set failing = null, branches = null, status = case when line_key is null then 'QUEUED' else 'HELD' end,
          seq = case when line_key is not null then nextval('workflow_line_seq') end,
          step_attempt = 0, due_at = ?, finished_at = null, error = null,
          start_by = null, finish_by = null
      where id = ? and status = 'FAILED'
      """;

  private static final String TYPE_OF =
      "select workflow, version from workflow_run where id = ? and status = 'FAILED' for update";

  private static final String EDIT =
      """
      with later as (delete from workflow_step where run_id = ? and position >= ?)
      update workflow_run set input = coalesce(?::jsonb, input) where id = ?
      """;

  @Inject private WorkflowRegistry workflows;
  @Inject private Database database;
  @Inject private Clock clock;

  public List<FailedRun> newest(int limit) {
    return database.query(NEWEST, FailedRuns::failedRun, limit);
  }

  /**
   * What its failure handler did stays, but is forgotten, and so is by when it had to begin and
   * finish: a person wants it done. It joins the tail of its line, if it has one. The sweep sends
   * its message within a second.
   */
  public void retry(RunId run) {
    if (database.update(RETRY, run.value(), clock.instant(), run.value()) == 0) {
      throw new RunNotFailedException(run);
    }
  }

  /**
   * As {@link #retry(RunId)}, but what was done from a step on is done again, with other data.
   *
   * @throws MalformedJsonException if the data could not be that of an event of the run's type
   */
  public void retryFrom(RunId run, int position, @Nullable String data) {
    var type =
        database
            .queryOne(TYPE_OF, row -> workflows.find(row.getString(1), row.getInt(2)), run.value())
            .orElseThrow(() -> new RunNotFailedException(run));
    if (data != null) {
      // Checked here, so that what is wrong is said now and not by the step that meets it.
      check(data);
      type.ifPresent(workflow -> Json.read(data, workflow.eventType()));
    }
    database.update(EDIT, run.value(), position, data, run.value());
    retry(run);
  }

  private static void check(String data) {
    var json = Json.tree(data);
    if (!json.isObject()) {
      throw new MalformedJsonException("an event's data is a JSON object", null);
    }
    UnkeptText.in(json)
        .ifPresent(
            path -> {
              throw new MalformedJsonException(UnkeptText.WHY + ": " + path, null);
            });
    if (data.getBytes(StandardCharsets.UTF_8).length > EventPublisher.MAX_DATA_BYTES) {
      throw new MalformedJsonException(
          "an event's data has at most %d bytes".formatted(EventPublisher.MAX_DATA_BYTES), null);
    }
  }

  private static FailedRun failedRun(ResultSet row) throws SQLException {
    return new FailedRun(
        new RunId(row.getObject("id", UUID.class)),
        row.getString("workflow"),
        row.getString("event_id"),
        row.getString("event_name"),
        row.getObject("finished_at", OffsetDateTime.class).toInstant(),
        row.getString("error"));
  }
}
