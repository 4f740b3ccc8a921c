package com.tenocean.workflow.internal;

import com.tenocean.event.EventName;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The lines in which runs wait for their turn. Whoever changes how many of a line are under way
 * holds the line's lock until its commit, and only then looks: so two nodes never let one too many
 * begin. Who leaves lets the next begin in the same transaction, so no crash can lose a turn.
 */
@ApplicationScoped
public class Lines {
  private static final int SWEEP = 100;

  /** For lines of workflows that only another release knows. */
  private static final Duration UNKNOWN_HERE = Duration.ofSeconds(30);

  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(? || ?, 0))";

  private static final String ADMIT =
      """
      with present as (
        select count(*) as runs from workflow_run
        where workflow = ? and line_key = ?
          and status in ('QUEUED', 'RUNNING', 'WAITING', 'BACKING_OFF')),
      next as (
        select id from workflow_run
        where workflow = ? and line_key = ? and status = 'HELD' and gate is null
        order by priority desc, seq
        limit greatest(? - (select runs from present), 0))
      update workflow_run r set status = 'QUEUED', due_at = ?, ready_at = ?
      from next where r.id = next.id
      returning r.id, r.event_name
      """;

  /** Who is left is let in by whoever leaves, and the sweep need not look again. */
  private static final String LOOKED_AT =
      """
      update workflow_run set due_at = null
      where workflow = ? and line_key = ? and status = 'HELD' and gate is null
        and due_at is not null
      """;

  private static final String UNSEEN =
      """
      select distinct workflow, line_key from workflow_run
      where status = 'HELD' and gate is null and due_at <= ? limit ?
      """;

  @Inject private Database database;
  @Inject private WorkflowRegistry workflows;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  /** Until the caller's transaction ends nobody else joins, enters or leaves this line. */
  void lock(Line line) {
    database.query(LOCK, row -> true, line.workflow(), "\n" + line.key());
  }

  /**
   * Ends a run and lets the next of its line begin, in the caller's transaction.
   *
   * @param end says whether the run was still there to be ended
   * @return the runs that are due once that has committed
   */
  List<RunMessage> leave(@Nullable Line line, BooleanSupplier end) {
    if (line != null) {
      lock(line);
    }
    boolean isEnded = end.getAsBoolean();
    return isEnded && line != null ? next(line) : List.of();
  }

  /** Lets those begin for whom there is room, in a transaction of its own. */
  List<RunMessage> admit(Line line) {
    return transactions.inNew(
        () -> {
          lock(line);
          return next(line);
        });
  }

  /** The lines to which somebody came whose node died before it could look. */
  List<Line> unseen() {
    return database.query(UNSEEN, Lines::line, clock.instant(), SWEEP);
  }

  /** Lets those begin for whom there is room; the caller holds the lock. */
  List<RunMessage> next(Line line) {
    var now = clock.instant();
    var limit = limit(line);
    if (limit.isEmpty()) {
      database.update(
          "update workflow_run set due_at = ? where workflow = ? and line_key = ?"
              + " and status = 'HELD' and gate is null and due_at is not null",
          now.plus(UNKNOWN_HERE),
          line.workflow(),
          line.key());
      return List.of();
    }
    var due =
        database.query(
            ADMIT,
            Lines::message,
            line.workflow(),
            line.key(),
            line.workflow(),
            line.key(),
            limit.get(),
            now.plus(Outbox.GRACE),
            now);
    database.update(LOOKED_AT, line.workflow(), line.key());
    return due;
  }

  private Optional<Integer> limit(Line line) {
    return workflows.newest(line.workflow()).map(WorkflowDefinition::limit);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(row.getString("workflow"), row.getString("line_key"));
  }

  private static RunMessage message(ResultSet row) throws SQLException {
    return new RunMessage(
        new RunId(row.getObject("id", UUID.class)), new EventName(row.getString("event_name")));
  }
}
