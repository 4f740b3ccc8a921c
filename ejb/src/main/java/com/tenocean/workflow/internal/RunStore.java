package com.tenocean.workflow.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import com.tenocean.workflow.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a run while a node works on it. Every statement that writes checks, in the same
 * breath, that the run is still this claim's: same owner, same attempt, RUNNING.
 */
@ApplicationScoped
public class RunStore {
  private static final TypeReference<List<RecordedStep>> STEPS = new TypeReference<>() {};

  private static final String CLAIM =
      """
      with claimed as (
        update workflow_run
        set status = 'RUNNING', owner = ?, attempt = attempt + 1, due_at = null,
            started_at = coalesce(started_at, ?)
        where id = ? and status = 'QUEUED'
        returning *)
      select r.id as run_id, r.workflow, r.version, r.owner, r.attempt, r.step_attempt, r.line_key,
             e.id as event_id, e.name as event_name, e.data, e.caused_by_user, e.ts, e.v, e.caused_by,
             e.recorded_at,
             coalesce((select json_agg(json_build_object('step', s.step, 'result', s.result)
                                       order by s.position)
                       from workflow_step s where s.run_id = r.id), '[]') as steps
      from claimed r join event_log e on e.id = r.event_id
      """;

  private static final String RECORD =
      """
      with ours as (
        update workflow_run set step_attempt = 0
        where id = ? and owner = ? and attempt = ? and status = 'RUNNING'
        returning id)
      insert into workflow_step (run_id, position, step, kind, result, started_at, finished_at)
      select id, ?, ?, ?, ?, ?, ? from ours
      """;

  private static final String LEAVE =
      """
      update workflow_run
      set status = ?, owner = null, due_at = ?, finished_at = ?, error = ?, step_attempt = ?
      where id = ? and owner = ? and attempt = ? and status = 'RUNNING'
      """;

  private static final String GATHERED =
      """
      select e.data from workflow_run r join event_log e on e.id = r.event_id
      where r.gathered_by = ? or r.id = ?
      order by r.seq
      """;

  private static final String FAILURE =
      """
      insert into workflow_failure (run_id, position, step, attempt, at, error)
      values (?, ?, ?, ?, ?, ?)
      """;

  @Inject private Database database;

  /** Takes a run that is due. Empty if it is not: finished, taken by another node, or unknown. */
  Optional<ClaimedRun> claim(RunId run, UUID node, Instant now) {
    return database.queryOne(CLAIM, RunStore::claimed, node, now, run.value());
  }

  boolean exists(RunId run) {
    return database
        .queryOne("select 1 from workflow_run where id = ?", row -> row.getInt(1), run.value())
        .isPresent();
  }

  /** The data of the events that the run stands for; no more are added once it has begun. */
  List<String> gathered(RunId run) {
    return database.query(GATHERED, row -> row.getString(1), run.value(), run.value());
  }

  /**
   * @return false if the run is no longer ours
   */
  boolean recordStep(
      ClaimedRun run,
      int position,
      String step,
      StepKind kind,
      @Nullable String result,
      Instant startedAt,
      Instant finishedAt) {
    return database.update(
            RECORD,
            run.id().value(),
            run.owner(),
            run.attempt(),
            position,
            step,
            kind.name(),
            result,
            startedAt,
            finishedAt)
        == 1;
  }

  boolean complete(ClaimedRun run, Instant now) {
    return leave(run, "COMPLETED", null, now, null, 0);
  }

  boolean suspend(ClaimedRun run, @Nullable Instant until) {
    return leave(run, "WAITING", until, null, null, 0);
  }

  /** Gives a run back that this release does not know; a later one may. */
  boolean handBack(ClaimedRun run, Instant dueAt) {
    return leave(run, "QUEUED", dueAt, null, null, run.stepAttempts());
  }

  boolean backOff(ClaimedRun run, StepFailure failure, Instant dueAt) {
    return leave(run, "BACKING_OFF", dueAt, null, failure.error(), failure.attempt());
  }

  boolean fail(ClaimedRun run, StepFailure failure) {
    return leave(run, "FAILED", null, failure.at(), failure.error(), failure.attempt());
  }

  void recordFailure(ClaimedRun run, StepFailure failure) {
    database.update(
        FAILURE,
        run.id().value(),
        failure.position(),
        failure.step(),
        failure.attempt(),
        failure.at(),
        failure.trace());
  }

  private boolean leave(
      ClaimedRun run,
      String status,
      @Nullable Instant dueAt,
      @Nullable Instant finishedAt,
      @Nullable String error,
      int stepAttempts) {
    return database.update(
            LEAVE,
            status,
            dueAt,
            finishedAt,
            error,
            stepAttempts,
            run.id().value(),
            run.owner(),
            run.attempt())
        == 1;
  }

  private static @Nullable Line line(ResultSet row) throws SQLException {
    var key = row.getString("line_key");
    return key == null ? null : new Line(row.getString("workflow"), key);
  }

  private static ClaimedRun claimed(ResultSet row) throws SQLException {
    return new ClaimedRun(
        new RunId(row.getObject("run_id", UUID.class)),
        row.getString("workflow"),
        row.getInt("version"),
        row.getObject("owner", UUID.class),
        row.getInt("attempt"),
        row.getInt("step_attempt"),
        line(row),
        EventLog.envelope(row),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        Json.read(row.getString("steps"), STEPS));
  }
}
