package com.tenocean.verification.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.event.Occasion;
import com.tenocean.intake.Refusal;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import com.tenocean.user.UserStatus;
import com.tenocean.verification.DecisionResult;
import com.tenocean.verification.Verification;
import com.tenocean.verification.VerificationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Makes the decisions that a program outside reports, in the name of the reviewer that it gives: as
 * that reviewer could here, and once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReportedDecisions {
  @Inject Decisions decisions;
  @Inject Verifications verifications;
  @Inject UserRepository users;
  @Inject EventPublisher events;

  Optional<Refusal> make(ReportedDecision wish, Occasion occasion) {
    var reviewer = users.find(wish.reviewer()).filter(ReportedDecisions::isHere);
    if (reviewer.isEmpty()) {
      return mayNot(wish);
    }
    var named = wish.verification();
    var id = named == null ? verifications.openOf(wish.applicant()) : ofApplicant(wish, named);
    if (id.isEmpty()) {
      return named == null
          ? tooLate("$.userId", "the person has no open application")
          : wrong("$.verificationId", "the person has no such application");
    }
    return make(wish, Reviewer.of(reviewer.get()), id.get(), occasion);
  }

  private Optional<Refusal> make(
      ReportedDecision wish, Reviewer reviewer, VerificationId id, Occasion occasion) {
    var result =
        decisions.decide(
            reviewer, id, wish.reason(), decided -> publish(wish.event().apply(id), occasion));
    return refusal(wish, result);
  }

  private void publish(DomainEvent decided, Occasion occasion) {
    if (!events.publishOnce(occasion, decided)) {
      throw new IllegalStateException(
          "event " + occasion.id() + " came in from elsewhere at the same moment; send it again");
    }
  }

  private static Optional<Refusal> refusal(ReportedDecision wish, DecisionResult result) {
    return switch (result.kind()) {
      case DECIDED -> Optional.empty();
      case ALREADY_DECIDED -> tooLate("$", "the application is decided already");
      case NOT_READY -> tooLate("$", "the person has not confirmed the address yet");
      case NOT_FOUND -> mayNot(wish);
    };
  }

  private Optional<VerificationId> ofApplicant(ReportedDecision wish, VerificationId named) {
    return verifications
        .find(named)
        .filter(found -> found.applicant().equals(wish.applicant()))
        .map(Verification::id);
  }

  /** Who is suspended or moved away keeps roles that count again later, but not now. */
  private static boolean isHere(User reviewer) {
    return reviewer.status() == UserStatus.RESIDENT;
  }

  private static Optional<Refusal> mayNot(ReportedDecision wish) {
    return wrong("$." + wish.reviewerField(), "this person may not decide about the application");
  }

  private static Optional<Refusal> wrong(String path, String why) {
    return Optional.of(new Refusal(Refusal.Kind.WRONG, path, why));
  }

  private static Optional<Refusal> tooLate(String path, String why) {
    return Optional.of(new Refusal(Refusal.Kind.TOO_LATE, path, why));
  }
}
