package com.tenocean.verification;

import com.tenocean.building.UnitId;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Caller;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import com.tenocean.user.UserStatus;
import com.tenocean.verification.internal.Doors;
import com.tenocean.verification.internal.Verifications;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What applicants do with their own application: see where it stands, and apply again. */
@Stateless
@RolesAllowed({"PENDING", "TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN"})
public class ApplicationService {
  @Inject Verifications verifications;
  @Inject UserRepository users;
  @Inject Doors doors;
  @Inject EventPublisher events;
  @Inject Ids ids;
  @Inject Caller caller;

  /** The caller's latest application. */
  public Application mine() {
    var status = users.find(me()).orElseThrow().status();
    return verifications
        .latestOf(me())
        .map(latest -> application(status, latest))
        .orElseGet(() -> new Application(status, null, null, null, false, null));
  }

  /**
   * Opens the application of somebody who was declined anew. It takes the way of a first one, but
   * for the address, which is confirmed already.
   *
   * @param unit null if the person does not find it in the list
   * @throws com.tenocean.building.UnitNotFoundException if the unit is not one that one can live in
   * @throws com.tenocean.user.IllegalStatusChangeException if the person is not declined (any more)
   */
  @RolesAllowed("PENDING")
  public void applyAgain(@Nullable UnitId unit) {
    doors.check(unit);
    var user = users.lock(me()).orElseThrow();
    user.become(UserStatus.PENDING);
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
  private Application application(UserStatus status, Verification latest) {
    var state = VerificationState.of(latest);
    var unit = doors.label(latest.unit().orElse(null));
    return new Application(
        status,
        status == UserStatus.PENDING && state == VerificationState.REJECTED ? null : state,
        unit.isEmpty() ? null : unit,
        latest.openedAt(),
        latest.escalatedAt().isPresent(),
        latest.reason().orElse(null));
  }

  private UserId me() {
    return caller.current().orElseThrow();
  }
}
