package com.tenocean.verification;

import com.tenocean.user.ProfileField;
import com.tenocean.user.UserProfileUpdated;
import com.tenocean.verification.internal.Applicants;
import com.tenocean.verification.internal.Review;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A resident who says "I live elsewhere now" is reviewed again; the status stays meanwhile. */
@ApplicationScoped
@WorkflowName("move")
public class MoveWorkflow implements Workflow<UserProfileUpdated> {
  private Applicants applicants;
  private Review review;

  MoveWorkflow() {}

  @Inject
  public MoveWorkflow(Applicants applicants, Review review) {
    this.applicants = applicants;
    this.review = review;
  }

  @Override
  public void run(UserProfileUpdated profile, Steps steps) {
    var home = profile.unitId();
    if (!profile.changed(ProfileField.UNIT) || home == null) {
      return;
    }
    var verification =
        steps.run(
            "open verification",
            VerificationId.class,
            () -> applicants.openMove(profile.userId(), home, profile.timestamp()));
    if (verification != null) {
      review.await(verification, steps);
    }
  }
}
