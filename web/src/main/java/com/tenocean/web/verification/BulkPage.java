package com.tenocean.web.verification;

import com.tenocean.verification.DecisionResult;
import com.tenocean.verification.Reason;
import com.tenocean.verification.VerificationId;
import com.tenocean.verification.VerificationService;
import com.tenocean.web.form.Complaints;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Decides about all the applications that were picked, and says what came of each. */
@Named
@RequestScoped
public class BulkPage {
  /** The boxes of the table. */
  private static final String PICK = "pick";

  @Inject VerificationService verifications;
  @Inject BulkResults results;
  @Inject VerificationsPage queue;
  @Inject Complaints complaints;
  @Inject HttpServletRequest request;

  private String reason = "";

  public void approve() {
    decide("verifications.bulk.approved", verifications::approveAll);
  }

  public void reject() {
    Optional<Reason> why = DecisionPage.reason(reason);
    if (why.isEmpty()) {
      complaints.about("queue:reason", "verifications.badReason", Reason.MAX_LENGTH);
    } else {
      decide("verifications.bulk.rejected", ids -> verifications.rejectAll(ids, why.get()));
    }
  }

  private void decide(String summary, Function<List<VerificationId>, List<DecisionResult>> act) {
    var picked = picked();
    if (picked.isEmpty()) {
      complaints.general("verifications.nonePicked");
      return;
    }
    results.keep(summary, act.apply(picked));
    Navigation.to(queue.address().opening(null));
  }

  private List<VerificationId> picked() {
    return Stream.ofNullable(request.getParameterValues(PICK))
        .flatMap(Stream::of)
        .flatMap(value -> read(value).stream())
        .toList();
  }

  private static Optional<VerificationId> read(String value) {
    try {
      return Optional.of(VerificationId.of(value));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
