package com.tenocean.workflow.internal;

import com.tenocean.shared.Database;
import com.tenocean.workflow.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs that a gate gathers: one is held there and stands for the events of the others. The caller
 * holds the lock of the gate's key.
 */
@ApplicationScoped
public class Gathering {
  private static final String FIRST =
      "select id from workflow_run where gathered_by = ? order by created_at, id limit 1";

  private static final String LAST =
      "select id from workflow_run where gathered_by = ? order by created_at desc, id desc limit 1";

  private static final String STAND =
      """
      update workflow_run
      set status = 'HELD', gathered_by = null, finished_at = null, gate = ?, due_at = ?
      where id = ?
      """;

  private static final String FOLLOW =
      "update workflow_run set gathered_by = ? where gathered_by = ?";

  /** What cancels one of several events does not cancel the run that has begun to work on all. */
  private static final String FORGET_CANCELLING =
      """
      with others as (select id from workflow_run where gathered_by = ?)
      delete from workflow_wait
      where ordinal < 0
        and (run_id in (select id from others)
             or run_id = ? and exists (select from others))
      """;

  @Inject private Database database;

  /** The run of the oldest event that a run stands for besides its own. */
  Optional<RunId> first(RunId by) {
    return one(FIRST, by);
  }

  /** The run of the newest event that a run stands for besides its own. */
  Optional<RunId> last(RunId by) {
    return one(LAST, by);
  }

  private Optional<RunId> one(String which, RunId by) {
    return database.queryOne(which, row -> new RunId(row.getObject(1, UUID.class)), by.value());
  }

  /** One that was gathered stands at the gate from now on, and for all that the other stood for. */
  void handOver(RunId from, RunId to, int gate, Instant until) {
    database.update(STAND, gate, until, to.value());
    database.update(FOLLOW, to.value(), from.value());
  }

  /** The run begins: no event is added, nor taken out. */
  void closed(RunId by) {
    database.update(FORGET_CANCELLING, by.value(), by.value());
  }
}
