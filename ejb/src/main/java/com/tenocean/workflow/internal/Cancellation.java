package com.tenocean.workflow.internal;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.tenocean.shared.Database;
import com.tenocean.workflow.RunFinishedException;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Ends runs before their time. A step that is being done meanwhile does not commit: its commit
 * would find that the run is not RUNNING any more.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class Cancellation {
  private static final String CANCEL =
      """
      with cancelled as (
        update workflow_run
        set status = 'CANCELLED', owner = null, gathered_by = null, due_at = null, finished_at = ?,
            error = ?
        where id = ?
          and (status in ('HELD', 'QUEUED', 'RUNNING', 'WAITING', 'BACKING_OFF')
               or status = 'GATHERED'
                  and exists (select from workflow_run b
                              where b.id = workflow_run.gathered_by and b.status = 'HELD'
                                and b.gate = workflow_run.gate))
        returning id, workflow),
      forgotten as (
        delete from workflow_wait w using cancelled c where w.run_id = c.id)
      select workflow from cancelled
      """;

  private static final String STANDING =
      """
      select workflow, line_key, gate, status = 'GATHERED' as gathered,
             case when status in ('HELD', 'GATHERED') then gate_keys[gate + 1] end as gate_key
      from workflow_run where id = ?
      """;

  @Inject private Database database;
  @Inject private Gates gates;
  @Inject private Lines lines;
  @Inject private Relay relay;
  @Inject private RunMeter meter;
  @Inject private AfterCommit afterCommit;
  @Inject private Clock clock;

  /**
   * Where a run stands.
   *
   * @param line in which it is, or will be; null if in none
   * @param at the gate at which it is held or was gathered; null if at none
   * @param isGathered whether another run stands for it
   */
  private record Standing(@Nullable Line line, Gates.@Nullable At at, boolean isGathered) {}

  /**
   * @throws RunFinishedException if the run has come to its end, or there is none
   */
  public void cancel(RunId run) {
    if (!cancelIfUnderWay(run, null)) {
      throw new RunFinishedException(run);
    }
  }

  /**
   * Ends a run; of several that a gate has gathered, and that have not begun, that one alone.
   *
   * @param why null if a person did
   * @return whether there was anything to cancel
   */
  boolean cancelIfUnderWay(RunId run, @Nullable String why) {
    var standing = locked(run);
    var line = standing.map(Standing::line).orElse(null);
    var cancelled = new AtomicBoolean();
    var due = lines.leave(line, () -> cancelled.compareAndSet(false, end(run, why)));
    if (cancelled.get()) {
      standing.ifPresent(at -> leaveOthers(run, at));
    }
    afterCommit.run(() -> relay.offer(due));
    return cancelled.get();
  }

  /** Where it stands, and can't leave before the transaction is over if that is a gate. */
  private Optional<Standing> locked(RunId run) {
    var seen = standing(run);
    while (seen.isPresent() && seen.get().at() != null) {
      lines.lock(seen.get().at().line());
      var now = standing(run);
      if (now.equals(seen)) {
        return seen;
      }
      seen = now;
    }
    return seen;
  }

  private void leaveOthers(RunId run, Standing standing) {
    if (standing.at() != null) {
      if (standing.isGathered()) {
        gates.takeOutGathered(standing.at());
      } else {
        gates.replaceGatherer(standing.at(), run);
      }
    }
  }

  private boolean end(RunId run, @Nullable String why) {
    var workflow =
        database.queryOne(CANCEL, row -> row.getString(1), clock.instant(), why, run.value());
    workflow.ifPresent(name -> afterCommit.run(() -> meter.ended(name, RunStatus.CANCELLED)));
    return workflow.isPresent();
  }

  private Optional<Standing> standing(RunId run) {
    return database.queryOne(STANDING, Cancellation::standing, run.value());
  }

  private static Standing standing(ResultSet row) throws SQLException {
    var workflow = row.getString("workflow");
    var line = row.getString("line_key");
    var key = row.getString("gate_key");
    return new Standing(
        line == null ? null : new Line(workflow, line),
        key == null ? null : new Gates.At(workflow, row.getInt("gate"), key),
        row.getBoolean("gathered"));
  }
}
