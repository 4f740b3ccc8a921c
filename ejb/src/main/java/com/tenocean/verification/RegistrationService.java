package com.tenocean.verification;

import com.tenocean.account.VisitorPace;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.Newcomers;
import com.tenocean.user.User;
import com.tenocean.user.UserRepository;
import com.tenocean.verification.internal.AddressMails;
import com.tenocean.verification.internal.Doors;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Takes registrations in: the person's row and {@code user/registered} commit together. A visitor
 * never learns whether an address is known: the answer is the same, and the owner of a known
 * address is told by mail.
 */
@Stateless
public class RegistrationService {
  @Inject Newcomers newcomers;
  @Inject UserRepository users;
  @Inject Doors doors;
  @Inject AddressMails mails;
  @Inject VisitorPace pace;
  @Inject EventPublisher events;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * @param network where the request comes from, an IP address
   * @throws com.tenocean.building.UnitNotFoundException if the unit is not one that one can live in
   * @throws com.tenocean.account.TooManyTriesException if too many registered from that network
   */
  @PermitAll
  public void register(Registration registration, String network) {
    pace.register(network); // first, while this transaction has no connection
    doors.check(registration.unit());
    var person = applicant(registration);
    if (newcomers.add(person)) {
      events.publish(registered(person, registration));
    } else {
      users.findByEmail(registration.email()).ifPresent(mails::somebodyRegistered);
    }
  }

  /** The units to choose from. */
  @PermitAll
  public List<UnitChoice> units() {
    return doors.all();
  }

  /** Sends the link to confirm an address again; does nothing, silently, if none is wanted. */
  @PermitAll
  public void sendConfirmationAgain(EmailAddress email) {
    users.findByEmail(email).ifPresent(mails::confirmAgain);
  }

  private User applicant(Registration registration) {
    return User.applying(
        new UserId(ids.next()),
        registration.email(),
        registration.name(),
        registration.language(),
        clock.instant());
  }

  private UserRegistered registered(User person, Registration registration) {
    return new UserRegistered(
        person.id(),
        registration.email().value(),
        registration.name().first(),
        registration.name().last(),
        registration.unit(),
        new VerificationId(ids.next()));
  }
}
