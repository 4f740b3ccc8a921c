package com.tenocean.notification;

import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells people. A call plans a delivery in the caller's transaction, so it is told if and only if
 * the change it tells of commits; the message leaves afterwards.
 *
 * <p>A person is told once of a cause through a channel, however often this is called. The cause is
 * the thing ("verification 17"), not the event, so that a replay tells nobody twice.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Notifier {
  private Deliveries deliveries;
  private PreferenceRepository preferences;
  private Recipients recipients;
  private EventPublisher events;
  private Ids ids;
  private Clock clock;

  protected Notifier() {}

  @Inject
  public Notifier(
      Deliveries deliveries,
      PreferenceRepository preferences,
      Recipients recipients,
      EventPublisher events,
      Ids ids,
      Clock clock) {
    this.deliveries = deliveries;
    this.preferences = preferences;
    this.recipients = recipients;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Tells a person where and when the person wants to be told. What the person does not want is
   * taken down as well, with the reason.
   *
   * @return whether this is news to the person
   */
  public boolean notify(UserId recipient, Notification what) {
    return plan(recipient, null, what);
  }

  /** Tells a person at an address that is not, or no longer, the one the person is known by. */
  public boolean notifyAt(String address, UserId recipient, Notification what) {
    return plan(recipient, address, what);
  }

  private boolean plan(UserId recipient, @Nullable String address, Notification what) {
    var now = clock.instant();
    var id = new DeliveryId(ids.next());
    var route = route(recipient, what, now);
    var isNews = deliveries.plan(id, recipient, address, Channel.EMAIL, what, route, now);
    if (isNews && route.isAtOnce()) {
      events.publish(new EmailDue(id));
    }
    return isNews;
  }

  private Route route(UserId recipient, Notification what, Instant now) {
    if (what.category() == Category.SECURITY) {
      return Route.AT_ONCE; // also for people who are not, or no longer, known
    }
    return recipients
        .find(recipient)
        .map(person -> preferences.of(recipient, person.standing(), now))
        .map(chosen -> Route.of(what, Channel.EMAIL, chosen, now))
        .orElse(Route.GONE);
  }
}
