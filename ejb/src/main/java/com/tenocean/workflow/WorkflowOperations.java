package com.tenocean.workflow;

import com.tenocean.shared.Caller;
import com.tenocean.shared.Transactions;
import com.tenocean.shared.UserId;
import com.tenocean.workflow.console.RunHistory;
import com.tenocean.workflow.internal.Cancellation;
import com.tenocean.workflow.internal.FailedRuns;
import com.tenocean.workflow.internal.Pauses;
import com.tenocean.workflow.internal.Replays;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What an admin can do about runs. */
@Stateless
@RolesAllowed("ADMIN")
public class WorkflowOperations {
  public static final int MOST_REPLAYS = 1_000;
  private static final Logger LOG = Logger.getLogger(WorkflowOperations.class.getName());

  @Inject private FailedRuns failedRuns;
  @Inject private Cancellation cancellation;
  @Inject private Replays replays;
  @Inject private RunHistory history;
  @Inject private Pauses pauses;
  @Inject private Transactions transactions;
  @Inject private Caller caller;

  /** The newest failed runs, at most {@code limit}. */
  public List<FailedRun> failed(int limit) {
    return failedRuns.newest(limit);
  }

  /**
   * Ends a run that is under way. A step that is being done does not commit; what earlier steps did
   * stays.
   *
   * @throws RunFinishedException if it has come to its end, or there is none
   */
  public void cancel(RunId run) {
    cancellation.cancel(run);
    log("cancelled", run);
  }

  /**
   * Tries a failed run again, from the step that failed, with all its retries.
   *
   * @param evenIfCancelled though an event has come since that cancels it
   * @throws RunNotFailedException if there is no such run or it has not failed
   * @throws NotReadmittedException if it can't begin again
   */
  public void retry(RunId run, boolean evenIfCancelled) {
    failedRuns.retry(run, evenIfCancelled);
    log("retried", run);
  }

  /**
   * Tries a failed run again from one of its steps: that step and those after it are done again.
   * What they did the first time stays.
   *
   * @param position the step's place, counted from 0
   * @param data what the run gets in place of its event's data, as JSON; null to leave it
   * @param evenIfCancelled though an event has come since that cancels it
   * @throws RunNotFailedException if there is no such run or it has not failed
   * @throws NotReadmittedException if it can't begin again
   * @throws com.tenocean.shared.MalformedJsonException if the data is not an event of the type
   */
  public void retryFrom(RunId run, int position, @Nullable String data, boolean evenIfCancelled) {
    failedRuns.retryFrom(run, position, data, evenIfCancelled);
    log(data == null ? "retried from an earlier step" : "retried with other data", run);
  }

  /**
   * Runs the workflow again for the event of a run that is finished.
   *
   * @param evenIfCancelled though an event has come since that cancels it
   * @return the new run
   * @throws NotReadmittedException if that can't be
   */
  public RunId replay(RunId run, boolean evenIfCancelled) {
    var again = replays.replay(run, evenIfCancelled);
    log("replayed", run);
    return again;
  }

  /**
   * Runs again what the filter finds, the oldest first, each in a transaction of its own.
   *
   * @param limit the most to take, up to {@value #MOST_REPLAYS}
   * @return what became of each
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<Replayed> replay(RunFilter filter, int limit) {
    int most = Math.min(limit, MOST_REPLAYS);
    LOG.log(Level.INFO, "runs are replayed: {0} by={1}", new Object[] {filter, by()});
    return history.oldest(filter, most).stream().map(this::replayed).toList();
  }

  private Replayed replayed(RunId run) {
    try {
      return new Replayed(run, transactions.inNew(() -> replays.replay(run, false)), null);
    } catch (NotReadmittedException refused) {
      return new Replayed(run, null, refused.reason());
    }
  }

  /**
   * Lets the runs of a workflow rest: steps that are being done finish, what comes is kept, and
   * time-outs are decided when it is resumed.
   *
   * @throws UnknownWorkflowException if there is none of that name
   */
  public void pause(String workflow) {
    pauses.pause(workflow);
    LOG.log(Level.INFO, "workflow paused: workflow={0} by={1}", new Object[] {workflow, by()});
  }

  /** Ends a pause. */
  public void resume(String workflow) {
    pauses.resume(workflow);
    LOG.log(Level.INFO, "workflow resumed: workflow={0} by={1}", new Object[] {workflow, by()});
  }

  private void log(String what, RunId run) {
    LOG.log(Level.INFO, "run {0}: run={1} by={2}", new Object[] {what, run, by()});
  }

  /** A person's id, or the programs that have the key. */
  private String by() {
    return caller.current().map(UserId::toString).orElse("api");
  }

  /** The workflows that rest. */
  public List<String> paused() {
    return pauses.paused();
  }
}
