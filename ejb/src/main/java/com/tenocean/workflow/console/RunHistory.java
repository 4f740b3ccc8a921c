package com.tenocean.workflow.console;

import com.tenocean.shared.Database;
import com.tenocean.workflow.RunFilter;
import com.tenocean.workflow.RunId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The runs, and how one of them went. */
@Stateless
@RolesAllowed("ADMIN")
public class RunHistory {
  private static final String RUN =
      """
      select %s, attempt, line_key, gathered_by, invoked_by, answer, failing is not null as failing,
             input, (select count(*) from workflow_run r where r.gathered_by = workflow_run.id) as gathered
      from workflow_run where id = ?
      """
          .formatted(RunRows.COLUMNS);

  private static final String STEPS =
      """
      select position, step, kind, result, event_id, started_at, finished_at
      from workflow_step where run_id = ? order by position limit 1000
      """;

  private static final String FAILURES =
      """
      select position, step, attempt, at, error from workflow_failure
      where run_id = ? order by id desc limit 100
      """;

  private static final String WAITS =
      """
      select position, step, event_name, match, registered_at, ordinal < 0 as cancels
      from workflow_wait where run_id = ? order by ordinal limit 100
      """;

  @Inject private Database database;
  @Inject private EventChain chain;
  @Inject private Clock clock;

  /**
   * A part of the list of runs, newest first.
   *
   * @param after the run that the part before ended with
   */
  public RunList page(RunFilter filter, @Nullable RunId after) {
    return RunList.of(RunSelect.of(filter, after).on(database, RunRows::row));
  }

  /**
   * The runs that a filter finds, the oldest first.
   *
   * @param most how many at most
   */
  public List<RunId> oldest(RunFilter filter, int most) {
    return RunSelect.oldest(filter, most)
        .on(database, row -> new RunId(row.getObject("id", UUID.class)));
  }

  /**
   * How a run went so far.
   *
   * @throws RunNotFoundException if there is none
   */
  public RunTrace trace(RunId run) {
    return database
        .queryOne(RUN, this::trace, run.value())
        .orElseThrow(() -> new RunNotFoundException(run));
  }

  private RunTrace trace(ResultSet row) throws SQLException {
    var run = RunRows.row(row);
    var id = run.id().value();
    return new RunTrace(
        run,
        row.getInt("attempt"),
        row.getString("line_key"),
        run(row, "gathered_by"),
        row.getInt("gathered"),
        run(row, "invoked_by"),
        row.getString("answer"),
        row.getBoolean("failing"),
        row.getString("input"),
        database.query(STEPS, RunHistory::step, id),
        oldestFirst(database.query(FAILURES, RunHistory::failure, id)),
        database.query(WAITS, RunHistory::wait, id),
        chain.around(run.eventId()),
        clock.instant());
  }

  private static @Nullable RunId run(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new RunId(id);
  }

  private static List<FailureRow> oldestFirst(List<FailureRow> newestFirst) {
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  private static StepRow step(ResultSet row) throws SQLException {
    return new StepRow(
        row.getInt("position"),
        row.getString("step"),
        row.getString("kind"),
        row.getString("result"),
        row.getString("event_id"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("finished_at", OffsetDateTime.class).toInstant());
  }

  private static FailureRow failure(ResultSet row) throws SQLException {
    return new FailureRow(
        row.getInt("position"),
        row.getString("step"),
        row.getInt("attempt"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("error"));
  }

  private static WaitRow wait(ResultSet row) throws SQLException {
    return new WaitRow(
        row.getInt("position"),
        row.getString("step"),
        row.getString("event_name"),
        row.getString("match"),
        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("cancels"));
  }
}
