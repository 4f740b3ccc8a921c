package com.tenocean.web.workflow;

import com.tenocean.web.frame.Notices;
import com.tenocean.workflow.NotReadmittedException;
import com.tenocean.workflow.RunFinishedException;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunNotFailedException;
import com.tenocean.workflow.WorkflowOperations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** What can be done about the run that is open. */
@Named
@RequestScoped
public class RunActions {
  @Inject WorkflowOperations operations;
  @Inject RunPage page;
  @Inject CancelledSince cancelled;
  @Inject Notices notices;

  /** Tries it again, from the step that failed. */
  public void retry() {
    var run = run();
    try {
      operations.retry(run, cancelled.isIgnored());
      notices.done("workflows.retried");
    } catch (RunNotFailedException late) {
      notices.held("workflows.retriedBefore");
    } catch (NotReadmittedException refused) {
      tell(refused);
      return;
    }
    back(run);
  }

  /** Ends it before its time. */
  public void cancel() {
    var run = run();
    try {
      operations.cancel(run);
      notices.done("workflows.cancelled");
    } catch (RunFinishedException late) {
      notices.held("workflows.finishedBefore");
    }
    back(run);
  }

  /** Runs the workflow again for the same event, and shows the new run. */
  public void replay() {
    var run = run();
    try {
      var again = operations.replay(run, cancelled.isIgnored());
      notices.done("workflows.replayed");
      back(again);
    } catch (NotReadmittedException refused) {
      tell(refused);
    }
  }

  private void tell(NotReadmittedException refused) {
    if (!cancelled.isWhy(refused)) {
      notices.held("workflows.notReplayed." + refused.reason());
      back(run());
    }
  }

  private RunId run() {
    return page.getTrace().run().id();
  }

  private static void back(RunId run) {
    Faces.redirect(Faces.getRequestContextPath() + "/admin/workflows/runs/" + run);
  }
}
