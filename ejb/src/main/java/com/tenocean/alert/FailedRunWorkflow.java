package com.tenocean.alert;

import com.tenocean.shared.Database;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowFailed;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells the admins that a run has failed: at most once an hour for each workflow and step. */
@ApplicationScoped
@WorkflowName("alert-failed-run")
public class FailedRunWorkflow implements Workflow<WorkflowFailed> {
  private Alerts alerts;
  private Database database;

  FailedRunWorkflow() {}

  @Inject
  public FailedRunWorkflow(Alerts alerts, Database database) {
    this.alerts = alerts;
    this.database = database;
  }

  @Override
  public void run(WorkflowFailed failed, Steps steps) {
    steps.run("tell the admins", () -> tell(failed));
  }

  private void tell(WorkflowFailed failed) {
    var workflow = workflowOf(failed);
    var step = withoutOrdinal(failed.step());
    alerts.tell(
        "failed",
        workflow + " / " + step,
        Map.of("workflow", workflow, "step", step, "run", failed.runId().toString()));
  }

  /** The event does not name it; the run may be gone by now. */
  private String workflowOf(WorkflowFailed failed) {
    return database
        .queryOne(
            "select workflow from workflow_run where id = ?",
            row -> row.getString(1),
            failed.runId().value())
        .orElse(failed.eventName());
  }

  /** Each round of a loop is the same step to a person. */
  private static String withoutOrdinal(String step) {
    return step.replaceFirst(" #\\d+$", "");
  }
}
