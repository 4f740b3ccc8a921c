package com.tenocean.workflow.internal;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventEnvelope;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.MalformedJsonException;
import com.tenocean.workflow.NotReplayableException;
import com.tenocean.workflow.NotReplayableException.Reason;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * New runs of old events. A person asked for each, so it passes no gate; but it waits in line like
 * any other. What the old run told anyone keeps its cause, so nobody is told twice.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Replays {
  private static final String OLD =
      """
      select r.id, r.workflow, r.status,
             e.id as event_id, e.name as event_name, coalesce(r.input, e.data) as data,
             e.caused_by_user, e.ts, e.v, e.caused_by, e.trace
      from workflow_run r left join event_log e on e.id = r.event_id
      where r.id = ? for no key update of r
      """;

  /** The lock on the old run keeps two from taking the same number. */
  private static final String START =
      """
      insert into workflow_run
        (id, event_id, event_name, workflow, version, replay, status, due_at, created_at,
         line_key, priority, seq, start_by, finish_by, input)
      select ?, r.event_id, r.event_name, r.workflow, ?,
             (select max(replay) + 1 from workflow_run l
              where l.event_id = r.event_id and l.workflow = r.workflow),
             case when p.line_key is null then 'QUEUED' else 'HELD' end, ?, ?,
             p.line_key, ?, case when p.line_key is not null then nextval('workflow_line_seq') end,
             ?, ?, r.input
      from workflow_run r, (select ?::varchar as line_key) p
      where r.id = ?
      """;

  @Inject private Database database;
  @Inject private WorkflowRegistry workflows;
  @Inject private Lines lines;
  @Inject private Ids ids;
  @Inject private Clock clock;

  private record Old(RunId run, String workflow, RunStatus status, @Nullable EventEnvelope event) {}

  /**
   * Runs the newest version of the workflow for the same event; the sweep begins it within a
   * second.
   *
   * @throws NotReplayableException if that can't be
   */
  public RunId replay(RunId run) {
    var old =
        database
            .queryOne(OLD, Replays::old, run.value())
            .orElseThrow(() -> new NotReplayableException(run, Reason.UNKNOWN));
    if (!old.status().isFinished()) {
      throw new NotReplayableException(run, Reason.UNDER_WAY);
    }
    if (old.event() == null) {
      throw new NotReplayableException(run, Reason.EVENT_GONE);
    }
    var workflow =
        workflows
            .newest(old.workflow())
            .orElseThrow(() -> new NotReplayableException(run, Reason.WORKFLOW_GONE));
    return start(workflow, old.event(), run);
  }

  private RunId start(WorkflowDefinition<?> workflow, EventEnvelope event, RunId old) {
    var data = read(event, workflow, old);
    var place = workflow.place(data);
    place.ifPresent(at -> lines.lock(at.line()));
    var id = new RunId(ids.next());
    var now = clock.instant();
    database.update(
        START,
        id.value(),
        workflow.version(),
        now,
        now,
        place.map(Place::priority).orElse(0),
        by(now, workflow.ending().startWithin()),
        by(now, workflow.ending().finishWithin()),
        place.map(at -> at.line().key()).orElse(null),
        old.value());
    return id;
  }

  private static DomainEvent read(EventEnvelope event, WorkflowDefinition<?> workflow, RunId old) {
    try {
      return event.as(workflow.eventType());
    } catch (MalformedJsonException unreadable) {
      throw new NotReplayableException(old, Reason.EVENT_UNREADABLE);
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
        row.getString("data") == null ? null : EventLog.envelope(row));
  }
}
