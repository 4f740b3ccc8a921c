package com.tenocean.verification.internal;

import static com.tenocean.workflow.Awaited.event;

import com.tenocean.verification.UserRejected;
import com.tenocean.verification.UserVerified;
import com.tenocean.verification.VerificationId;
import com.tenocean.workflow.Steps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * The part of a story that waits for a decision: the reviewers are asked, after two days reminded,
 * and after a week all admins hear of it.
 */
@ApplicationScoped
public class Review {
  private static final Duration FIRST_PATIENCE = Duration.ofHours(48);
  private static final Duration LAST_PATIENCE = Duration.ofDays(7).minus(FIRST_PATIENCE);
  private Reviewers reviewers;

  Review() {}

  @Inject
  public Review(Reviewers reviewers) {
    this.reviewers = reviewers;
  }

  public void await(VerificationId verification, Steps steps) {
    steps.run("ask the reviewers", () -> reviewers.ask(verification));
    if (decided(verification, FIRST_PATIENCE, steps)) {
      return;
    }
    steps.run("remind the reviewers", () -> reviewers.remind(verification));
    if (!decided(verification, LAST_PATIENCE, steps)) {
      steps.run("escalate to all admins", () -> reviewers.escalate(verification));
    }
  }

  /** What follows from a decision is told by its own workflow. */
  private static boolean decided(VerificationId verification, Duration patience, Steps steps) {
    return steps
        .waitForAny(
            "decision",
            patience,
            event(UserVerified.class, "verificationId", verification),
            event(UserRejected.class, "verificationId", verification))
        .isPresent();
  }
}
