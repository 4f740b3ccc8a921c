package com.tenocean.user;

import com.tenocean.user.internal.StatusNotices;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whose status an admin changed is told. */
@ApplicationScoped
@WorkflowName("status-changed")
public class StatusChangedWorkflow implements Workflow<UserStatusChanged> {
  private StatusNotices notices;

  StatusChangedWorkflow() {}

  @Inject
  public StatusChangedWorkflow(StatusNotices notices) {
    this.notices = notices;
  }

  @Override
  public void run(UserStatusChanged change, Steps steps) {
    steps.run("tell the person", () -> notices.tell(change));
  }
}
