package com.tenocean.workflow.internal;

import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Cancels runs that have not begun, or not finished, in the time that their workflow gives them.
 */
@ApplicationScoped
public class Deadlines {
  private static final int SWEEP = 100;

  private static final String LATE_TO_START =
      """
      select id from workflow_run
      where start_by <= ? and status in ('HELD', 'QUEUED') and started_at is null
        and not exists (select from workflow_step where run_id = workflow_run.id)
        and workflow not in (select workflow from workflow_pause)
      order by start_by limit ?
      """;

  private static final String LATE_TO_FINISH =
      """
      select id from workflow_run
      where finish_by <= ? and status in ('HELD', 'QUEUED', 'RUNNING', 'WAITING', 'BACKING_OFF')
        and workflow not in (select workflow from workflow_pause)
      order by finish_by limit ?
      """;

  @Inject private Database database;
  @Inject private Cancellation cancellation;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  /**
   * A run that is late.
   *
   * @param why it is to be cancelled
   */
  record Late(RunId run, String why) {}

  /** Runs that have not begun in time. */
  List<Late> lateToStart() {
    return late(LATE_TO_START, "it did not begin in time");
  }

  /** Runs that have not finished in time. */
  List<Late> lateToFinish() {
    return late(LATE_TO_FINISH, "it did not finish in time");
  }

  private List<Late> late(String which, String why) {
    return database.query(
        which,
        row -> new Late(new RunId(row.getObject(1, UUID.class)), why),
        clock.instant(),
        SWEEP);
  }

  void cancel(Late late) {
    transactions.inNew(() -> cancellation.cancelIfUnderWay(late.run, late.why));
  }
}
