package com.tenocean.workflow.internal;

import com.tenocean.event.EventEnvelope;
import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.RunFailure;
import com.tenocean.workflow.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes runs through the gates of their workflow and into its line, or straight on if it has none.
 * Each gate is a transaction of its own, under the lock of the run's key at that gate; where a run
 * stands is in its row, so a crash loses nothing and the next node goes on from there.
 */
@ApplicationScoped
public class Admission {
  private static final int SWEEP = 500;
  private static final Duration UNKNOWN_HERE = Duration.ofSeconds(30);

  private static final String WAITING =
      """
      select r.id, r.workflow, r.version, r.gate, r.gate_keys, r.readmitted, r.due_at, r.line_key,
             e.id as event_id, e.name as event_name, e.data, e.caused_by_user, e.ts, e.v, e.caused_by, e.trace
      from workflow_run r join event_log e on e.id = r.event_id
      where r.id = ? and r.status = 'HELD' and r.gate is not null
        and r.workflow not in (select workflow from workflow_pause)
      """;

  private static final String DUE =
      """
      select id from workflow_run
      where status = 'HELD' and gate is not null and due_at <= ?
        and workflow not in (select workflow from workflow_pause)
      order by due_at limit ?
      """;

  private static final String STAND =
      """
      update workflow_run set gate = ?, due_at = ? where id = ? and status = 'HELD'
      """;

  private static final String LEAVE =
      """
      update workflow_run
      set status = ?, gathered_by = ?, error = ?, due_at = null, finished_at = ?
      where id = ? and status = 'HELD'
      """;

  /** The engine then lets it fail as any run does: with its handler's turn, and told of. */
  private static final String FAIL =
      """
      update workflow_run
      set status = 'QUEUED', gate = null, line_key = null, failing = ?::jsonb, due_at = ?,
          ready_at = ?
      where id = ? and status = 'HELD'
      """;

  private static final String BEGIN =
      """
      update workflow_run set status = 'QUEUED', gate = null, due_at = ?, ready_at = ?
      where id = ? and status = 'HELD'
      """;

  @Inject private Database database;
  @Inject private WorkflowRegistry workflows;
  @Inject private Gates gates;
  @Inject private Gathering gathering;
  @Inject private Lines lines;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  private record Standing(
      RunId run,
      String workflow,
      int version,
      int gate,
      @Nullable List<String> keys,
      boolean isReadmitted,
      Instant dueAt,
      @Nullable Line line,
      EventEnvelope event) {
    RunMessage message() {
      return new RunMessage(run, event.name());
    }
  }

  /**
   * What a turn at one gate led to.
   *
   * @param goesOn who may try the next gate at once; null for nobody
   */
  private record Turn(@Nullable RunId goesOn, List<RunMessage> due) {
    static final Turn STAYS = new Turn(null, List.of());

    static Turn goesOn(RunId run) {
      return new Turn(run, List.of());
    }
  }

  /** Takes a run that has just been published as far as it gets. */
  List<RunMessage> enter(RunId run) {
    return advance(run, true);
  }

  /** Runs whose time at a gate is over, and those whose node died before they came to one. */
  List<RunId> due() {
    return database.query(
        DUE, row -> new RunId(row.getObject(1, UUID.class)), clock.instant(), SWEEP);
  }

  /** Takes a run whose time at a gate is over as far as it gets. */
  List<RunMessage> goOn(RunId run) {
    return advance(run, false);
  }

  private List<RunMessage> advance(RunId run, boolean isNew) {
    var turn = transactions.inNew(() -> turn(run, isNew));
    while (turn.goesOn() != null) {
      var next = turn.goesOn();
      turn = transactions.inNew(() -> turn(next, false));
    }
    return turn.due();
  }

  /** A new one has just come to its first gate; any other waits for its time. */
  private Turn turn(RunId run, boolean isNew) {
    var seen = standing(run).filter(at -> (isNew && at.gate() == 0) || isDue(at));
    if (seen.isEmpty()) {
      return Turn.STAYS;
    }
    var workflow = workflows.find(seen.get().workflow(), seen.get().version());
    if (workflow.isEmpty()) {
      stand(run, seen.get().gate(), clock.instant().plus(UNKNOWN_HERE));
      return Turn.STAYS;
    }
    return seen.get().gate() < workflow.get().gates().size()
        ? atGate(workflow.get(), seen.get())
        : begin(seen.get());
  }

  private Turn atGate(WorkflowDefinition<?> workflow, Standing seen) {
    if (seen.isReadmitted() && workflow.gates().get(seen.gate()).countsEvents()) {
      return goOn(seen.run(), seen.gate(), clock.instant());
    }
    if (seen.keys() != null) {
      return atGate(workflow, seen, seen.keys());
    }
    // A node of the release before has published it.
    var keys = workflow.keys(seen.run(), seen.event());
    return keys.failure() == null
        ? atGate(workflow, seen, keys.gates())
        : fail(seen, keys.failure());
  }

  private Turn fail(Standing at, RunFailure failure) {
    var now = clock.instant();
    var until = now.plus(Outbox.GRACE);
    boolean ours = database.update(FAIL, Json.write(failure), until, now, at.run().value()) == 1;
    return ours ? new Turn(null, List.of(at.message())) : Turn.STAYS;
  }

  private Turn atGate(WorkflowDefinition<?> workflow, Standing seen, List<String> keys) {
    var at = new Gates.At(seen.workflow(), seen.gate(), keys.get(seen.gate()));
    lines.lock(at.line());
    // Whoever held the lock before may have moved it on.
    if (standing(seen.run()).filter(now -> now.gate() == seen.gate()).isEmpty()) {
      return Turn.STAYS;
    }
    var verdict = gates.judge(workflow.gates().get(at.gate()), at, seen.run(), clock.instant());
    return carryOut(verdict, seen);
  }

  private Turn carryOut(Verdict verdict, Standing at) {
    var now = clock.instant();
    if (verdict instanceof Verdict.StayUntil stay) {
      stand(at.run(), at.gate(), stay.time());
    } else if (verdict instanceof Verdict.PassAt later) {
      stand(at.run(), at.gate() + 1, later.time());
    } else if (verdict instanceof Verdict.Skip skip) {
      leave(at.run(), "SKIPPED", null, skip.why(), now);
    } else if (verdict instanceof Verdict.Gathered gathered) {
      leave(at.run(), "GATHERED", gathered.by(), null, now);
      database.update(
          "update workflow_run set due_at = ? where id = ?",
          gathered.until(),
          gathered.by().value());
    } else if (verdict instanceof Verdict.Last last) {
      gathering.handOver(at.run(), last.by(), at.gate(), now);
      leave(at.run(), "GATHERED", last.by(), null, now);
      gathering.closed(last.by());
      return goOn(last.by(), at.gate(), now);
    } else {
      return goOn(at.run(), at.gate(), now);
    }
    return Turn.STAYS;
  }

  private Turn goOn(RunId run, int gate, Instant now) {
    stand(run, gate + 1, now);
    return Turn.goesOn(run);
  }

  private Turn begin(Standing at) {
    if (at.line() != null) {
      lines.lock(at.line());
      database.update(
          "update workflow_run set gate = null where id = ? and status = 'HELD'", at.run().value());
      return new Turn(null, lines.next(at.line()));
    }
    var now = clock.instant();
    boolean begins = database.update(BEGIN, now.plus(Outbox.GRACE), now, at.run().value()) == 1;
    return begins ? new Turn(null, List.of(at.message())) : Turn.STAYS;
  }

  private void stand(RunId run, int gate, Instant until) {
    database.update(STAND, gate, until, run.value());
  }

  private void leave(
      RunId run, String status, @Nullable RunId by, @Nullable String why, Instant now) {
    database.update(LEAVE, status, by == null ? null : by.value(), why, now, run.value());
  }

  private boolean isDue(Standing at) {
    return !at.dueAt().isAfter(clock.instant());
  }

  private Optional<Standing> standing(RunId run) {
    return database.queryOne(WAITING, Admission::standing, run.value());
  }

  private static Standing standing(ResultSet row) throws SQLException {
    var lineKey = row.getString("line_key");
    return new Standing(
        new RunId(row.getObject("id", UUID.class)),
        row.getString("workflow"),
        row.getInt("version"),
        row.getInt("gate"),
        keys(row.getArray("gate_keys")),
        row.getBoolean("readmitted"),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        lineKey == null ? null : new Line(row.getString("workflow"), lineKey),
        EventLog.envelope(row));
  }

  private static @Nullable List<String> keys(@Nullable Array keys) throws SQLException {
    return keys == null ? null : List.of((String[]) keys.getArray());
  }
}
