package com.tenocean.workflow.internal;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.tenocean.event.EventEnvelope;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import com.tenocean.shared.MalformedJsonException;
import com.tenocean.shared.UnkeptText;
import com.tenocean.workflow.FailedRun;
import com.tenocean.workflow.NotReadmittedException;
import com.tenocean.workflow.NotReadmittedException.Reason;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunNotFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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

  private static final String FAILED =
      """
      select r.workflow, r.version, e.recorded_at,
             e.id as event_id, e.name as event_name, coalesce(r.input, e.data) as data,
             e.caused_by_user, e.ts, e.v, e.caused_by, e.trace
      from workflow_run r join event_log e on e.id = r.event_id
      where r.id = ? and r.status = 'FAILED' for update of r
      """;

  /**
   * What was done because an invoked run came to nothing is forgotten, too, if that run has been
   * mended since.
   */
  private static final String RETRY =
      """
      with mended as (
        select min(s.position) as position
        from workflow_step s
          join workflow_run c on c.invoked_by = s.run_id and c.invoked_at = s.position
        where s.run_id = ? and s.kind = 'INVOKE' and c.status = 'COMPLETED'
          and s.result::jsonb ->> 'status' <> 'COMPLETED'),
      handled as (
        delete from workflow_step s using workflow_run r, mended m
        where r.id = ? and s.run_id = r.id
          and s.position >= least((r.failing ->> 'position')::integer, m.position))
      update workflow_run
      set failing = ?::jsonb, branches = null, status = ?, gate = ?, gate_keys = ?::text[],
          readmitted = true, line_key = ?, priority = ?, seq = nextval('workflow_line_seq'),
          step_attempt = 0, due_at = ?, ready_at = ?, finished_at = null, error = null,
          start_by = null, finish_by = null
      where id = ?
      """;

  /** Runs that the steps had begun are not theirs any more: the steps begin new ones. */
  private static final String EDIT =
      """
      with later as (delete from workflow_step where run_id = ? and position >= ?),
      invoked as (
        update workflow_run set invoked_by = null, invoked_at = null
        where invoked_by = ? and invoked_at >= ?)
      update workflow_run
      set input = coalesce(?::jsonb, input), redone = array_append(redone, ?) where id = ?
      """;

  @Inject private WorkflowRegistry workflows;
  @Inject private Readmission readmission;
  @Inject private Database database;
  @Inject private Clock clock;

  public List<FailedRun> newest(int limit) {
    return database.query(NEWEST, FailedRuns::failedRun, limit);
  }

  private record Failed(String workflow, int version, EventEnvelope event, Instant recordedAt) {}

  /**
   * What its failure handler did stays, but is forgotten, and so is by when it had to begin and
   * finish: a person wants it done. It joins the tail of its line, if it has one. The sweep sends
   * its message within a second.
   *
   * @param evenIfCancelled though an event has come since that cancels it
   * @throws RunNotFailedException if there is no such run or it has not failed
   * @throws NotReadmittedException if it can't begin again
   */
  public void retry(RunId run, boolean evenIfCancelled) {
    var failed = failed(run);
    var workflow =
        workflow(failed).orElseThrow(() -> new NotReadmittedException(run, Reason.WORKFLOW_GONE));
    readmission.readmit(
        run, workflow, failed.event(), failed.recordedAt(), evenIfCancelled, this::begin);
  }

  private void begin(Started run) {
    var id = run.id().value();
    var now = clock.instant();
    database.update(
        RETRY,
        id,
        id,
        run.failing() == null ? null : Json.write(run.failing()),
        run.isQueued() ? "QUEUED" : "HELD",
        run.gate(),
        run.gateKeys(),
        run.lineKey(),
        run.priority(),
        now,
        now,
        id);
  }

  private Failed failed(RunId run) {
    return database
        .queryOne(FAILED, FailedRuns::failed, run.value())
        .orElseThrow(() -> new RunNotFailedException(run));
  }

  private Optional<WorkflowDefinition<?>> workflow(Failed failed) {
    return workflows.find(failed.workflow(), failed.version());
  }

  /**
   * As {@link #retry}, but what was done from a step on is done again: calls with keys of their
   * own, and runs that were invoked anew.
   *
   * @param data what the run gets in place of its event's data, as JSON; null to leave it
   * @throws MalformedJsonException if the data could not be that of an event of the run's type
   */
  public void retryFrom(RunId run, int position, @Nullable String data, boolean evenIfCancelled) {
    var type = workflow(failed(run));
    if (data != null) {
      // Checked here, so that what is wrong is said now and not by the step that meets it.
      check(data);
      type.ifPresent(workflow -> Json.read(data, workflow.eventType()));
    }
    var id = run.value();
    database.update(EDIT, id, position, id, position, data, position, id);
    retry(run, evenIfCancelled);
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

  private static Failed failed(ResultSet row) throws SQLException {
    return new Failed(
        row.getString("workflow"),
        row.getInt("version"),
        EventLog.envelope(row),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
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
