package com.tenocean.verification.internal;

import com.tenocean.event.Occasion;
import com.tenocean.intake.Receiver;
import com.tenocean.intake.Refusal;
import com.tenocean.verification.Reason;
import com.tenocean.verification.UserRejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** A program outside reports that a reviewer declined: then the portal does. */
@ApplicationScoped
public class ReportedRejection implements Receiver<UserRejected> {
  @Inject ReportedDecisions decisions;

  @Override
  public Class<UserRejected> type() {
    return UserRejected.class;
  }

  @Override
  public Optional<Refusal> take(UserRejected rejected, Occasion occasion) {
    return Reason.isGood(rejected.reason())
        ? decisions.make(wish(rejected, new Reason(rejected.reason())), occasion)
        : Optional.of(new Refusal(Refusal.Kind.WRONG, "$.reason", Reason.WANTED));
  }

  private static ReportedDecision wish(UserRejected rejected, Reason reason) {
    return new ReportedDecision(
        rejected.userId(),
        rejected.verificationId(),
        rejected.rejectedBy(),
        "rejectedBy",
        reason,
        id ->
            new UserRejected(
                rejected.userId(), rejected.rejectedBy(), reason.text(), rejected.timestamp(), id));
  }
}
