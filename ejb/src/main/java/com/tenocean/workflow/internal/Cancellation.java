package com.tenocean.workflow.internal;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.tenocean.shared.Database;
import com.tenocean.workflow.RunFinishedException;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
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
        set status = 'CANCELLED', owner = null, due_at = null, finished_at = ?, error = ?
        where id = ? and status in ('HELD', 'QUEUED', 'RUNNING', 'WAITING', 'BACKING_OFF')
        returning id, workflow),
      forgotten as (
        delete from workflow_wait w using cancelled c where w.run_id = c.id)
      select workflow from cancelled
      """;

  @Inject private Database database;
  @Inject private Lines lines;
  @Inject private Relay relay;
  @Inject private RunMeter meter;
  @Inject private AfterCommit afterCommit;
  @Inject private Clock clock;

  /**
   * @throws RunFinishedException if the run has come to its end, or there is none
   */
  public void cancel(RunId run) {
    if (!cancelIfUnderWay(run, null)) {
      throw new RunFinishedException(run);
    }
  }

  /**
   * @param why null if a person did
   * @return whether there was anything to cancel
   */
  boolean cancelIfUnderWay(RunId run, @Nullable String why) {
    var cancelled = new AtomicBoolean();
    var due = lines.leave(lineOf(run), () -> cancelled.compareAndSet(false, end(run, why)));
    afterCommit.run(() -> relay.offer(Relay.Work.due(due)));
    return cancelled.get();
  }

  private boolean end(RunId run, @Nullable String why) {
    var workflow =
        database.queryOne(CANCEL, row -> row.getString(1), clock.instant(), why, run.value());
    workflow.ifPresent(name -> afterCommit.run(() -> meter.ended(name, RunStatus.CANCELLED)));
    return workflow.isPresent();
  }

  private @Nullable Line lineOf(RunId run) {
    List<Line> found =
        database.query(
            "select workflow, line_key from workflow_run where id = ? and line_key is not null",
            row -> new Line(row.getString(1), row.getString(2)),
            run.value());
    return found.isEmpty() ? null : found.get(0);
  }
}
