package com.tenocean.verification;

import com.tenocean.verification.internal.Residency;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A declined applicant hears why, and how to apply again. */
@ApplicationScoped
@WorkflowName("rejected")
public class RejectedWorkflow implements Workflow<UserRejected> {
  private Residency residency;

  RejectedWorkflow() {}

  @Inject
  public RejectedWorkflow(Residency residency) {
    this.residency = residency;
  }

  @Override
  public void run(UserRejected rejected, Steps steps) {
    var person = rejected.userId();
    steps.run(
        "decline the application", () -> residency.decline(person, rejected.verificationId()));
    steps.run(
        "tell the applicant", () -> residency.tellDeclined(person, rejected.verificationId()));
  }
}
