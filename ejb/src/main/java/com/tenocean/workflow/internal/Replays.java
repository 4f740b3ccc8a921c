package com.tenocean.workflow.internal;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.tenocean.event.EventEnvelope;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Json;
import com.tenocean.shared.MalformedJsonException;
import com.tenocean.workflow.NotReadmittedException;
import com.tenocean.workflow.NotReadmittedException.Reason;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * New runs of old events. What the old run told anyone keeps its cause, so nobody is told twice.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Replays {
  private static final String OLD =
      """
      select r.id, r.workflow, r.status, e.recorded_at,
             e.id as event_id, e.name as event_name, coalesce(r.input, e.data) as data,
             e.caused_by_user, e.ts, e.v, e.caused_by, e.trace
      from workflow_run r left join event_log e on e.id = r.event_id
      where r.id = ? for no key update of r
      """;

  private static final String START =
      """
      insert into workflow_run
        (id, event_id, event_name, workflow, version, replay, status, due_at, created_at,
         gate, gate_keys, readmitted, line_key, priority, seq, start_by, finish_by, failing, input)
      select ?, r.event_id, r.event_name, r.workflow, ?,
             (select max(replay) + 1 from workflow_run l
              where l.event_id = r.event_id and l.workflow = r.workflow),
             ?, ?, ?, ?, ?::text[], true, ?, ?, nextval('workflow_line_seq'), ?, ?, ?::jsonb, r.input
      from workflow_run r
      where r.id = ?
      """;

  @Inject private Database database;
  @Inject private WorkflowRegistry workflows;
  @Inject private Readmission readmission;
  @Inject private Lines lines;
  @Inject private Ids ids;
  @Inject private Clock clock;

  private record Old(
      RunId run,
      String workflow,
      RunStatus status,
      @Nullable EventEnvelope event,
      Instant recordedAt) {}

  /**
   * Runs the newest version of the workflow for the same event; the sweep begins it within a
   * second.
   *
   * @param evenIfCancelled though an event has come since that cancels it
   * @throws NotReadmittedException if that can't be
   */
  public RunId replay(RunId run, boolean evenIfCancelled) {
    var old =
        database
            .queryOne(OLD, Replays::old, run.value())
            .orElseThrow(() -> new NotReadmittedException(run, Reason.UNKNOWN));
    if (!old.status().isFinished()) {
      throw new NotReadmittedException(run, Reason.UNDER_WAY);
    }
    if (old.event() == null) {
      throw new NotReadmittedException(run, Reason.EVENT_GONE);
    }
    var workflow =
        workflows
            .newest(old.workflow())
            .orElseThrow(() -> new NotReadmittedException(run, Reason.WORKFLOW_GONE));
    mustBeReadable(old.event(), workflow, run);
    var id = new RunId(ids.next());
    readmission.readmit(
        id,
        workflow,
        old.event(),
        old.recordedAt(),
        evenIfCancelled,
        started -> start(started, old));
    return id;
  }

  private void start(Started run, Old old) {
    // So that no two take the same number.
    lines.lock(new Line(old.workflow() + "/replay", old.event().id()));
    var now = clock.instant();
    database.update(
        START,
        run.id().value(),
        run.workflow().version(),
        run.isQueued() ? "QUEUED" : "HELD",
        now,
        now,
        run.gate(),
        run.gateKeys(),
        run.lineKey(),
        run.priority(),
        by(now, run.ending().startWithin()),
        by(now, run.ending().finishWithin()),
        run.failing() == null ? null : Json.write(run.failing()),
        old.run().value());
  }

  private static void mustBeReadable(
      EventEnvelope event, WorkflowDefinition<?> workflow, RunId old) {
    try {
      event.as(workflow.eventType());
    } catch (MalformedJsonException unreadable) {
      throw new NotReadmittedException(old, Reason.EVENT_UNREADABLE);
    }
  }

  private static @Nullable Instant by(Instant now, @Nullable Duration within) {
    return within == null ? null : now.plus(within);
  }

  private static Old old(ResultSet row) throws SQLException {
    return new Old(
        new RunId(row.getObject("id", UUID.class)),
        row.getString("workflow"),
        RunStatus.valueOf(row.getString("status")),
        row.getString("data") == null ? null : EventLog.envelope(row),
        instant(row));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    var at = row.getObject("recorded_at", OffsetDateTime.class);
    return at == null ? Instant.EPOCH : at.toInstant();
  }
}
