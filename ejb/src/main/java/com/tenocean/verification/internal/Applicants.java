package com.tenocean.verification.internal;

import com.tenocean.building.UnitId;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import com.tenocean.user.Newcomers;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import com.tenocean.verification.UserRegistered;
import com.tenocean.verification.Verification;
import com.tenocean.verification.VerificationId;
import com.tenocean.verification.VerificationStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the registration's workflow does for and with the applicant. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Applicants {
  @Inject Verifications verifications;
  @Inject UserRepository users;
  @Inject Newcomers newcomers;
  @Inject AddressMails mails;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * Opens the application.
   *
   * @return which one is open for this event; null if none, because the person is gone or the event
   *     was handled before and all is decided
   */
  public @Nullable VerificationId open(UserRegistered registered) {
    if (users.find(registered.userId()).isEmpty()) {
      return null;
    }
    var wanted = registered.verificationId();
    var id = wanted == null ? new VerificationId(ids.next()) : wanted;
    if (verifications.open(id, registered.userId(), registered.unitId(), clock.instant())) {
      return id;
    }
    return verifications.openOf(registered.userId()).orElse(null);
  }

  /**
   * Opens the application of a resident who wants to move, in place of an earlier one.
   *
   * @return which one is open for this event; null as above
   */
  public @Nullable VerificationId openMove(UserId resident, UnitId home, Instant asked) {
    var known = verifications.openedSince(asked, resident, home);
    if (known.isPresent() || users.find(resident).isEmpty()) {
      return known
          .filter(v -> v.status() == VerificationStatus.OPEN)
          .map(Verification::id)
          .orElse(null);
    }
    verifications.withdraw(resident, clock.instant());
    var id = new VerificationId(ids.next());
    verifications.open(id, resident, home, clock.instant());
    return id;
  }

  /**
   * Asks to confirm the address, if it is not confirmed.
   *
   * @return whether there was anything to ask
   */
  public boolean askToConfirmAddress(UserId applicant) {
    var unconfirmed = users.find(applicant).filter(person -> !person.hasConfirmedEmail());
    unconfirmed.ifPresent(mails::confirm);
    return unconfirmed.isPresent();
  }

  /**
   * @return whether the person is gone; not if the address was confirmed at the last moment
   */
  public boolean forgetUnconfirmed(UserId applicant) {
    return newcomers.forgetUnconfirmed(applicant)
        || users.find(applicant).filter(User::hasConfirmedEmail).isEmpty();
  }
}
