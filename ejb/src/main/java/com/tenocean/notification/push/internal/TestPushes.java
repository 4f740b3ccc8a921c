package com.tenocean.notification.push.internal;

import com.tenocean.event.EventPublisher;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.push.PushDue;
import com.tenocean.notification.push.SubscriptionId;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Tests of single devices, in the caller's transaction. A test counts as security: it is asked for
 * by the person at that moment, so no choice, quiet hour or batch holds it up.
 */
@ApplicationScoped
public class TestPushes {
  /** By then one that was lost in between is no reason to forbid another. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String UNDER_WAY =
      """
      select 1 from push_message m join delivery d on d.id = m.delivery_id
      where d.recipient_id = ? and d.template = ? and d.id >= ? and d.channel = 'PUSH'
        and m.subscription_id = ? and m.status = 'PENDING'
      """;

  private static final String PLAN =
      """
      insert into delivery
        (id, recipient_id, channel, category, template, cause, data, status, planned_at)
      values (?, ?, 'PUSH', 'SECURITY', ?, ?, '{}', 'PLANNED', ?)
      """;

  private static final String LEAVE =
      """
      insert into push_message (delivery_id, subscription_id, left_at, status)
      values (?, ?, ?, 'PENDING')
      """;

  @Inject private Database database;
  @Inject private EventPublisher events;
  @Inject private Ids ids;
  @Inject private Clock clock;

  /**
   * @return whether it leaves; not while the last one is under way
   */
  public boolean send(UserId person, SubscriptionId device) {
    if (isUnderWay(person, device)) {
      return false;
    }
    var now = clock.instant();
    var id = new DeliveryId(ids.next());
    database.update(PLAN, id.value(), person.value(), TestLetter.NAME, "test " + id, now);
    database.update(LEAVE, id.value(), device.value(), now);
    events.publish(new PushDue(id, device));
    return true;
  }

  private boolean isUnderWay(UserId person, SubscriptionId device) {
    return database
        .queryOne(
            UNDER_WAY,
            row -> 1,
            person.value(),
            TestLetter.NAME,
            Ids.first(clock.instant().minus(PATIENCE)),
            device.value())
        .isPresent();
  }
}
