package com.tenocean.workflow.internal;

import com.tenocean.shared.Database;
import com.tenocean.workflow.UnknownWorkflowException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Workflows whose runs rest. A step that is being done finishes; then the run is queued, and nobody
 * loads it. What comes meanwhile is kept, and what falls due is decided once the pause is over.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Pauses {
  @Inject private Database database;
  @Inject private WorkflowRegistry workflows;
  @Inject private Clock clock;

  /** Does nothing if it rests already. */
  public void pause(String workflow) {
    if (workflows.newest(workflow).isEmpty()) {
      throw new UnknownWorkflowException(workflow);
    }
    database.update(
        "insert into workflow_pause (workflow, since) values (?, ?) on conflict do nothing",
        workflow,
        clock.instant());
  }

  /**
   * What was queued meanwhile is due at once. Of several that resume at a time one touches the
   * runs; a workflow that this release no longer has may go on, too.
   */
  public void resume(String workflow) {
    if (database.update("delete from workflow_pause where workflow = ?", workflow) == 1) {
      database.update(
          "update workflow_run set due_at = ? where workflow = ? and status = 'QUEUED'",
          clock.instant(),
          workflow);
    } else if (workflows.newest(workflow).isEmpty()) {
      throw new UnknownWorkflowException(workflow);
    }
  }

  public List<String> paused() {
    return database.query(
        "select workflow from workflow_pause order by workflow", row -> row.getString(1));
  }
}
