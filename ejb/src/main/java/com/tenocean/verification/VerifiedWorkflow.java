package com.tenocean.verification;

import com.tenocean.verification.internal.Residency;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** An approved applicant becomes a resident at home in the unit, and hears of it. */
@ApplicationScoped
@WorkflowName("verified")
public class VerifiedWorkflow implements Workflow<UserVerified> {
  private Residency residency;

  VerifiedWorkflow() {}

  @Inject
  public VerifiedWorkflow(Residency residency) {
    this.residency = residency;
  }

  @Override
  public void run(UserVerified verified, Steps steps) {
    var person = verified.userId();
    var isNew =
        steps.run(
            "begin the residency",
            Boolean.class,
            () -> residency.begin(person, verified.verificationId()));
    steps.run(
        "tell the applicant",
        () -> residency.tellApproved(person, isNew, verified.verificationId()));
  }
}
