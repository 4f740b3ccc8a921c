package com.tenocean.web.workflow;

import com.tenocean.web.frame.Notices;
import com.tenocean.workflow.WorkflowOperations;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;

/** Pauses workflows, and resumes them. */
@Named
@RequestScoped
public class PauseActions {
  @Inject WorkflowOperations operations;
  @Inject Notices notices;
  @Inject OverviewPage overview;

  private List<String> paused;

  @PostConstruct
  void read() {
    paused = operations.paused();
  }

  public boolean isPaused(String workflow) {
    return paused.contains(workflow);
  }

  public void pause(String workflow) {
    operations.pause(workflow);
    notices.done("workflows.paused", workflow);
    back();
  }

  public void resume(String workflow) {
    operations.resume(workflow);
    notices.done("workflows.resumed", workflow);
    back();
  }

  private void back() {
    Faces.redirect(overview.here());
  }
}
