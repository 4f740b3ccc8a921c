package com.tenocean.verification.internal;

import com.tenocean.building.Unit;
import com.tenocean.building.UnitRepository;
import com.tenocean.notification.Category;
import com.tenocean.notification.Notification;
import com.tenocean.notification.Notifier;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import com.tenocean.verification.Verification;
import com.tenocean.verification.VerificationId;
import com.tenocean.verification.VerificationStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Those who decide: the captains of the unit's floor or, where it has none, the admins. Nobody is
 * asked about themselves.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Reviewers {
  @Inject Verifications verifications;
  @Inject UserRepository users;
  @Inject UnitRepository units;
  @Inject Notifier notifier;
  @Inject Clock clock;

  /** Brings an application whose address is confirmed before its reviewers. */
  public void ask(VerificationId id) {
    verifications.ready(id, clock.instant());
    open(id).ifPresent(verification -> tell(reviewersOf(verification), id, "wanted"));
  }

  public void remind(VerificationId id) {
    open(id).ifPresent(verification -> tell(reviewersOf(verification), id, "reminder"));
  }

  /** Brings it before all admins. */
  public void escalate(VerificationId id) {
    open(id)
        .ifPresent(
            verification -> {
              verifications.escalated(id, clock.instant());
              tell(users.admins(), id, "escalation");
            });
  }

  private Optional<Verification> open(VerificationId id) {
    return verifications.find(id).filter(found -> found.status() == VerificationStatus.OPEN);
  }

  private List<User> reviewersOf(Verification verification) {
    var captains =
        verification.unit().flatMap(units::find).map(Unit::floor).stream()
            .flatMap(floor -> users.captainsOf(floor).stream())
            .filter(captain -> !captain.id().equals(verification.applicant()))
            .toList();
    return captains.isEmpty() ? users.admins() : captains;
  }

  private void tell(List<User> reviewers, VerificationId id, String occasion) {
    var request =
        new Notification(
            Category.VERIFICATION,
            ReviewMail.NAME,
            "verification " + id + " " + occasion,
            Map.of(ReviewMail.VERIFICATION, id.toString(), ReviewMail.OCCASION, occasion));
    reviewers.forEach(reviewer -> notifier.notify(reviewer.id(), request));
  }
}
