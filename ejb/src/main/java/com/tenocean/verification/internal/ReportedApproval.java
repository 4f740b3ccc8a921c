package com.tenocean.verification.internal;

import com.tenocean.event.Occasion;
import com.tenocean.intake.Receiver;
import com.tenocean.intake.Refusal;
import com.tenocean.verification.UserVerified;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** A program outside reports that a reviewer approved: then the portal does. */
@ApplicationScoped
public class ReportedApproval implements Receiver<UserVerified> {
  @Inject ReportedDecisions decisions;

  @Override
  public Class<UserVerified> type() {
    return UserVerified.class;
  }

  @Override
  public Optional<Refusal> take(UserVerified verified, Occasion occasion) {
    var wish =
        new ReportedDecision(
            verified.userId(),
            verified.verificationId(),
            verified.verifiedBy(),
            "verifiedBy",
            null,
            id ->
                new UserVerified(
                    verified.userId(), verified.verifiedBy(), verified.timestamp(), id));
    return decisions.make(wish, occasion);
  }
}
