package com.tenocean.verification.internal;

import com.tenocean.notification.Category;
import com.tenocean.notification.Notification;
import com.tenocean.notification.Notifier;
import com.tenocean.user.User;
import com.tenocean.user.UserStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The mails about an address: prove that it is yours; somebody registered with it. */
@ApplicationScoped
public class AddressMails {
  /** However often somebody asks, an address gets one mail in this time. */
  private static final Duration AT_MOST_EVERY = Duration.ofMinutes(5);

  private Notifier notifier;
  private Clock clock;

  AddressMails() {}

  @Inject
  public AddressMails(Notifier notifier, Clock clock) {
    this.notifier = notifier;
    this.clock = clock;
  }

  /** Asks the person, for the first time, to confirm the address. */
  public void confirm(User person) {
    send(person, ConfirmAddressMail.NAME, "confirm address");
  }

  /** Asks again, if the person still has to confirm it. */
  public void confirmAgain(User person) {
    if (awaitsConfirmation(person)) {
      send(person, ConfirmAddressMail.NAME, "confirm address, asked at " + moment());
    }
  }

  /** Tells the owner of a known address that somebody registered with it. */
  public void somebodyRegistered(User owner) {
    if (awaitsConfirmation(owner)) {
      confirmAgain(owner);
    } else {
      send(owner, KnownAddressMail.NAME, "registered again at " + moment());
    }
  }

  private static boolean awaitsConfirmation(User person) {
    return person.status() == UserStatus.PENDING && !person.hasConfirmedEmail();
  }

  private void send(User person, String template, String cause) {
    notifier.notify(person.id(), new Notification(Category.SECURITY, template, cause, Map.of()));
  }

  private long moment() {
    return clock.millis() / AT_MOST_EVERY.toMillis();
  }
}
