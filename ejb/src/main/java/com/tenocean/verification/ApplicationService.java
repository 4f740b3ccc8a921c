package com.tenocean.verification;

import com.tenocean.account.VisitorPace;
import com.tenocean.building.UnitId;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Caller;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import com.tenocean.user.IllegalStatusChangeException;
import com.tenocean.user.PersonName;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import com.tenocean.user.UserStatus;
import com.tenocean.verification.internal.Doors;
import com.tenocean.verification.internal.Verifications;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What applicants do with their own application: see where it stands, and apply again. */
@Stateless
@RolesAllowed({"PENDING", "TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN"})
public class ApplicationService {
  @Inject Verifications verifications;
  @Inject UserRepository users;
  @Inject Doors doors;
  @Inject VisitorPace pace;
  @Inject EventPublisher events;
  @Inject Ids ids;
  @Inject Caller caller;
  @Inject Clock clock;

  /** The caller's latest application. */
  public Application mine() {
    var user = users.find(me()).orElseThrow();
    return verifications
        .latestOf(me())
        .map(latest -> application(user, latest))
        .orElseGet(() -> Application.none(user.status(), user.name()));
  }

  /**
   * Applies anew, with a corrected name or unit: in place of what waits for a decision, or after it
   * was declined. It takes the way of a first application, but for the address, which is confirmed
   * already.
   *
   * @param unit null if the person does not find it in the list
   * @throws com.tenocean.building.UnitNotFoundException if the unit is not one that one can live in
   * @throws IllegalStatusChangeException if the person was recognised meanwhile
   * @throws com.tenocean.account.TooManyTriesException if the person did so often before
   */
  @RolesAllowed("PENDING")
  public void applyAgain(PersonName name, @Nullable UnitId unit) {
    pace.applyAgain(me()); // first, while this transaction has no connection
    doors.check(unit);
    var user = users.lock(me()).orElseThrow();
    if (!verifications.withdraw(user.id(), clock.instant())) {
      user.become(UserStatus.PENDING);
    }
    user.rename(name);
    events.publish(registered(user, unit));
  }

  private UserRegistered registered(User user, @Nullable UnitId unit) {
    return new UserRegistered(
        user.id(),
        user.email().orElseThrow().value(),
        user.name().first(),
        user.name().last(),
        unit,
        new VerificationId(ids.next()));
  }

  /** An application that is declined while its person applies again is not the latest any more. */
  private Application application(User user, Verification latest) {
    var status = user.status();
    var state = VerificationState.of(latest);
    var unit = latest.unit().orElse(null);
    return new Application(
        status,
        user.name(),
        status == UserStatus.PENDING && state == VerificationState.REJECTED ? null : state,
        unit,
        unit == null ? null : doors.label(unit),
        latest.openedAt(),
        latest.escalatedAt().isPresent(),
        latest.reason().orElse(null));
  }

  private UserId me() {
    return caller.current().orElseThrow();
  }
}
