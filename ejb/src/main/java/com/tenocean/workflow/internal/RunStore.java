package com.tenocean.workflow.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import com.tenocean.workflow.RunFailure;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row of a run while a node works on it. Every statement that writes checks, in the same
 * breath, that the run is still this {@link Claim}'s.
 */
@ApplicationScoped
public class RunStore {
  private static final TypeReference<List<RecordedStep>> STEPS = new TypeReference<>() {};

  private static final String LOAD =
      """
      select r.id as run_id, r.workflow, r.version, r.attempt, r.step_attempt, r.failing, r.branches,
             r.invoked_by is not null as invoked, r.line_key, r.redone,
             e.id as event_id, e.name as event_name, coalesce(r.input, e.data) as data, e.caused_by_user, e.ts, e.v, e.caused_by, e.trace,
             e.recorded_at,
             (select json_agg(json_build_object('position', s.position, 'step', s.step, 'result', s.result)
                              order by s.position)
              from workflow_step s where s.run_id = r.id) as steps
      from workflow_run r join event_log e on e.id = r.event_id
      where r.id = ? and r.status = 'QUEUED'
        and not exists (select from workflow_pause p where p.workflow = r.workflow)
      """;

  private static final String LOCK =
      "select 1 from workflow_run\n" + Claim.OURS + "for no key update";

  private static final String DONE = "select count(*) from workflow_step where run_id = ?";

  private static final String HAND_OVER = "update workflow_run set failing = ?::jsonb where id = ?";

  private static final String BRANCHES = "update workflow_run set branches = ?::jsonb where id = ?";

  /** A new run of an old event stands for what the first one stood for. */
  private static final String GATHERED =
      """
      select coalesce(r.input, e.data) from workflow_run r join event_log e on e.id = r.event_id
      where r.id = ?
        or r.gathered_by in (
          select first.id from workflow_run again
            join workflow_run first
              on first.event_id = again.event_id and first.workflow = again.workflow
          where again.id = ?)
      order by e.recorded_at, e.id
      """;

  private static final String FAILURE =
      """
      insert into workflow_failure (run_id, position, step, attempt, at, error)
      values (?, ?, ?, ?, ?, ?)
      """;

  @Inject private Database database;

  /**
   * Reads a run that is due. It is claimed by the first thing that is committed about it; a claim
   * of somebody else's in between makes that fail.
   */
  Optional<ClaimedRun> load(RunId run, UUID node, Instant now) {
    return database.queryOne(LOAD, row -> loaded(row, node, now), run.value());
  }

  /**
   * @return false if somebody else has claimed it
   */
  boolean claim(ClaimedRun run) {
    return database.update(Claim.TAKE, Claim.taking(run, run.stepAttempts()).toArray()) == 1;
  }

  /**
   * Locks the run's row first, so that nobody records a step between the look and the end of the
   * transaction.
   *
   * @return false if the run is no longer ours, or has come further than so many steps
   */
  boolean isStillAt(ClaimedRun run, int steps) {
    return database.queryOne(LOCK, row -> true, Claim.ours(run).toArray()).isPresent()
        && database.queryOne(DONE, row -> row.getInt(1), run.id().value()).orElseThrow() == steps;
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

  boolean complete(ClaimedRun run, Instant now) {
    return leave(run, RunStatus.COMPLETED, null, now, null, 0);
  }

  /** Keeps what the run that invoked this one gets. */
  void answer(ClaimedRun run, @Nullable String json) {
    database.update(
        "update workflow_run set answer = ?::jsonb where id = ?", json, run.id().value());
  }

  boolean suspend(ClaimedRun run, @Nullable Instant until) {
    return leave(run, RunStatus.WAITING, until, null, null, 0);
  }

  /** Gives a run back that this release does not know; a later one may. */
  boolean handBack(ClaimedRun run, Instant dueAt) {
    return leave(run, RunStatus.QUEUED, dueAt, null, null, run.stepAttempts());
  }

  boolean backOff(ClaimedRun run, StepFailure failure, Instant dueAt) {
    return leave(run, RunStatus.BACKING_OFF, dueAt, null, failure.error(), failure.attempt());
  }

  boolean fail(ClaimedRun run, RunFailure failure, Instant at) {
    return leave(run, RunStatus.FAILED, null, at, failure.error(), failure.attempts());
  }

  /** From now on its failure handler runs in place of the workflow. */
  boolean handOver(ClaimedRun run, RunFailure failure, Instant dueAt) {
    return leave(run, RunStatus.QUEUED, dueAt, null, failure.error(), 0)
        && database.update(HAND_OVER, Json.write(failure), run.id().value()) == 1;
  }

  /** Its branches have got as far as they could for now. */
  boolean backOff(ClaimedRun run, FailedBranches branches, Instant dueAt) {
    return leave(run, RunStatus.BACKING_OFF, dueAt, null, branches.error(), 0);
  }

  /** Keeps how often branches have failed; the run is ours. */
  void keep(ClaimedRun run, FailedBranches branches) {
    database.update(BRANCHES, branches.json(), run.id().value());
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
      RunStatus status,
      @Nullable Instant dueAt,
      @Nullable Instant finishedAt,
      @Nullable String error,
      int stepAttempts) {
    var leaving = Claim.leaving(run, status, dueAt, finishedAt, error, stepAttempts);
    return database.update(Claim.LEAVE, leaving.toArray()) == 1;
  }

  private static List<Integer> redone(@Nullable Array from) throws SQLException {
    return from == null ? List.of() : List.of((Integer[]) from.getArray());
  }

  private static @Nullable Line line(ResultSet row) throws SQLException {
    var key = row.getString("line_key");
    return key == null ? null : new Line(row.getString("workflow"), key);
  }

  private static ClaimedRun loaded(ResultSet row, UUID node, Instant now) throws SQLException {
    var recorded = steps(row.getString("steps"));
    return new ClaimedRun(
        new RunId(row.getObject("run_id", UUID.class)),
        row.getString("workflow"),
        row.getInt("version"),
        node,
        row.getInt("attempt") + 1,
        row.getInt("step_attempt"),
        now,
        failing(row.getString("failing")),
        FailedBranches.read(row.getString("branches"), recorded),
        row.getBoolean("invoked"),
        line(row),
        redone(row.getArray("redone")),
        EventLog.envelope(row),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        recorded);
  }

  private static @Nullable RunFailure failing(@Nullable String json) {
    return json == null ? null : Json.read(json, RunFailure.class);
  }

  private static List<RecordedStep> steps(@Nullable String json) {
    return json == null ? List.of() : Json.read(json, STEPS);
  }
}
