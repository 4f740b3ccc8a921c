package com.tenocean.verification.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.verification.DecisionResult;
import com.tenocean.verification.DecisionResult.Kind;
import com.tenocean.verification.Reason;
import com.tenocean.verification.UserRejected;
import com.tenocean.verification.UserVerified;
import com.tenocean.verification.VerificationId;
import com.tenocean.verification.VerificationStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides, once: the record and its event commit together, and a second decision is told of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Decisions {
  @Inject Cases cases;
  @Inject Verifications verifications;
  @Inject EventPublisher events;
  @Inject Clock clock;

  /**
   * @param reason why it is declined; null approves
   */
  public DecisionResult decide(Reviewer reviewer, VerificationId id, @Nullable Reason reason) {
    return decide(reviewer, id, reason, events::publish);
  }

  /**
   * @param reason why it is declined; null approves
   * @param publish publishes the event, if this is the decision
   */
  DecisionResult decide(
      Reviewer reviewer,
      VerificationId id,
      @Nullable Reason reason,
      Consumer<DomainEvent> publish) {
    var found = cases.find(reviewer, id);
    if (found.isEmpty()) {
      return new DecisionResult(id, Kind.NOT_FOUND, null, null);
    }
    var now = clock.instant();
    var status = reason == null ? VerificationStatus.APPROVED : VerificationStatus.REJECTED;
    var text = reason == null ? null : reason.text();
    if (verifications.decide(id, status, reviewer.id(), now, text)) {
      publish.accept(event(found.get(), reviewer, now, text));
      return result(found.get(), Kind.DECIDED);
    }
    return tooLate(found.get());
  }

  private static DomainEvent event(
      Case one, Reviewer reviewer, Instant now, @Nullable String reason) {
    var applicant = one.applicant().id();
    var id = one.verification().id();
    return reason == null
        ? new UserVerified(applicant, reviewer.id(), now, id)
        : new UserRejected(applicant, reviewer.id(), reason, now, id);
  }

  private DecisionResult tooLate(Case one) {
    var id = one.verification().id();
    var earlier = cases.decision(verifications.find(id).orElse(one.verification()));
    return earlier == null
        ? result(one, Kind.NOT_READY)
        : new DecisionResult(id, Kind.ALREADY_DECIDED, one.applicant().name().full(), earlier);
  }

  private static DecisionResult result(Case one, Kind kind) {
    return new DecisionResult(one.verification().id(), kind, one.applicant().name().full(), null);
  }
}
