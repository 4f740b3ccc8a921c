package com.tenocean.verification.internal;

import com.tenocean.building.UnitId;
import com.tenocean.building.UnitRepository;
import com.tenocean.notification.Category;
import com.tenocean.notification.Notification;
import com.tenocean.notification.Notifier;
import com.tenocean.shared.UserId;
import com.tenocean.user.Home;
import com.tenocean.user.Homes;
import com.tenocean.user.OccupancyKind;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import com.tenocean.user.UserStatus;
import com.tenocean.verification.Verification;
import com.tenocean.verification.VerificationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a decision means for a person: status, roles (see {@link User#become}) and home. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Residency {
  @Inject Verifications verifications;
  @Inject UserRepository users;
  @Inject UnitRepository units;
  @Inject Homes homes;
  @Inject Notifier notifier;

  /**
   * Lets the person in, at the unit that was applied for; a resident who applied moves there.
   *
   * @return whether the person has become a resident by this
   */
  public boolean begin(UserId person, @Nullable VerificationId approved) {
    var user = users.find(person).orElse(null);
    if (user == null || isOvertaken(person, approved)) {
      return false;
    }
    var isNew = user.status() == UserStatus.PENDING;
    if (isNew) {
      user.become(UserStatus.RESIDENT);
    }
    if (approved != null && user.status() == UserStatus.RESIDENT) {
      verifications
          .find(approved)
          .flatMap(Verification::unit)
          .ifPresent(home -> moveTo(home, person));
    }
    return isNew;
  }

  /** Takes down that the application of a person who is no resident was declined. */
  public void decline(UserId person, @Nullable VerificationId declined) {
    users
        .find(person)
        .filter(user -> user.status() == UserStatus.PENDING && !isOvertaken(person, declined))
        .ifPresent(user -> user.become(UserStatus.REJECTED));
  }

  /**
   * @param isNew whether the person has become a resident by this; else it was a move
   */
  public void tellApproved(UserId person, boolean isNew, @Nullable VerificationId approved) {
    tell(person, isNew ? WelcomeMail.NAME : MovedMail.NAME, approved);
  }

  public void tellDeclined(UserId person, @Nullable VerificationId declined) {
    tell(person, RejectedMail.NAME, declined);
  }

  /** A decision that names no application has nothing to say but welcome. */
  private void tell(UserId person, String template, @Nullable VerificationId verification) {
    if (verification == null && !template.equals(WelcomeMail.NAME)) {
      return;
    }
    var id = String.valueOf(verification);
    notifier.notify(
        person,
        new Notification(
            Category.VERIFICATION,
            template,
            "verification " + id + " decided",
            Map.of(ReviewMail.VERIFICATION, id)));
  }

  /** Whether the person has applied again since; then a replay of this decision changes nothing. */
  private boolean isOvertaken(UserId person, @Nullable VerificationId decided) {
    return decided != null
        && verifications.latestOf(person).filter(latest -> latest.id().equals(decided)).isEmpty();
  }

  /** A unit that left the roster meanwhile is nobody's home. */
  private void moveTo(UnitId unit, UserId person) {
    var lives = homes.of(person).stream().map(Home::unit).toList();
    var isLivable = units.find(unit).filter(found -> !found.isRetired()).isPresent();
    if (isLivable && !lives.contains(unit)) {
      homes.moveOut(person);
      homes.moveIn(person, unit, OccupancyKind.TENANT);
    }
  }
}
