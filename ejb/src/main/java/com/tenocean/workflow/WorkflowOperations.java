package com.tenocean.workflow;

import com.tenocean.workflow.internal.Cancellation;
import com.tenocean.workflow.internal.FailedRuns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What an admin can do about runs. */
@Stateless
@RolesAllowed("ADMIN")
public class WorkflowOperations {
  @Inject private FailedRuns failedRuns;
  @Inject private Cancellation cancellation;

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
  }

  /**
   * Tries a failed run again, from the step that failed, with all its retries.
   *
   * @throws RunNotFailedException if there is no such run or it has not failed
   */
  public void retry(RunId run) {
    failedRuns.retry(run);
  }
}
