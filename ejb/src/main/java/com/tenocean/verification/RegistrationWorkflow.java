package com.tenocean.verification;

import static com.tenocean.workflow.Awaited.event;

import com.tenocean.verification.internal.Applicants;
import com.tenocean.verification.internal.Review;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * From "I live here" to a decision. Reviewers hear of an application once its address is confirmed;
 * a registration whose address is not confirmed within a week is forgotten.
 */
@ApplicationScoped
@WorkflowName("registration")
public class RegistrationWorkflow implements Workflow<UserRegistered> {
  private static final Duration TIME_TO_CONFIRM = Duration.ofDays(7);
  private Applicants applicants;
  private Review review;

  RegistrationWorkflow() {}

  @Inject
  public RegistrationWorkflow(Applicants applicants, Review review) {
    this.applicants = applicants;
    this.review = review;
  }

  @Override
  public void run(UserRegistered applicant, Steps steps) {
    var verification =
        steps.run("open verification", VerificationId.class, () -> applicants.open(applicant));
    if (verification != null && addressConfirmed(applicant, steps)) {
      review.await(verification, steps);
    }
  }

  private boolean addressConfirmed(UserRegistered applicant, Steps steps) {
    var person = applicant.userId();
    var asked =
        steps.run(
            "ask to confirm the address",
            Boolean.class,
            () -> applicants.askToConfirmAddress(person));
    if (!asked) {
      return true;
    }
    var confirmed =
        steps.waitFor(
            "address confirmed",
            TIME_TO_CONFIRM,
            event(UserAddressConfirmed.class, "userId", person));
    return confirmed.isPresent()
        || !steps.run(
            "forget the unconfirmed registration",
            Boolean.class,
            () -> applicants.forgetUnconfirmed(person));
  }
}
