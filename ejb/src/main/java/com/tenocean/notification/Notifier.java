package com.tenocean.notification;

import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

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
  private EventPublisher events;
  private Ids ids;
  private Clock clock;

  protected Notifier() {}

  @Inject
  public Notifier(Deliveries deliveries, EventPublisher events, Ids ids, Clock clock) {
    this.deliveries = deliveries;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Tells a person, where and as the person wants to be told.
   *
   * @param template the name of the {@link MailTemplate}
   * @param cause at most 200 characters
   * @param data ids that the template reads by; no personal data, no secrets
   * @return whether this is news to the person
   */
  public boolean notify(
      UserId recipient,
      Category category,
      String template,
      String cause,
      Map<String, String> data) {
    return plan(new Notification(recipient, null, category, template, cause, data));
  }

  /** Tells a person at an address that is not, or no longer, the one the person is known by. */
  public boolean notifyAt(
      String address,
      UserId recipient,
      Category category,
      String template,
      String cause,
      Map<String, String> data) {
    return plan(new Notification(recipient, address, category, template, cause, data));
  }

  private boolean plan(Notification what) {
    var id = new DeliveryId(ids.next());
    var isNews = deliveries.plan(id, Channel.EMAIL, what, clock.instant());
    if (isNews) {
      events.publish(new EmailDue(id));
    }
    return isNews;
  }
}
