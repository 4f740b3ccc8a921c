package com.tenocean.notification.push.internal;

import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.push.PushDue;
import com.tenocean.notification.push.SubscriptionId;
import com.tenocean.shared.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Takes down how pushes ended, in the caller's transaction. The delivery's row is locked first: of
 * two devices that fail at the same moment the second sees that it was the last.
 */
@ApplicationScoped
public class PushOutcomes {
  /** A device that took nothing for so long, however often, is nobody's any more. */
  private static final int MOST_FAILURES = 10;

  private static final int MOST_DAYS = 14;

  private static final String END =
      """
      update push_message set status = ?, reason = ?, ended_at = ?
      where delivery_id = ? and subscription_id = ? and status = 'PENDING'
      """;

  private static final String REACHED =
      """
      update push_subscription set reached_at = ?, failures = 0, failing_since = null where id = ?
      """;

  private static final String MISSED =
      """
      update push_subscription
      set failures = failures + 1, failing_since = coalesce(failing_since, ?) where id = ?
      """;

  private static final String FORGET =
      "delete from push_subscription where id = ? and failures >= ? and failing_since < ?";

  private static final String SUPPRESS =
      """
      update delivery set status = 'SUPPRESSED', reason = 'the person has no device to push to',
        ended_at = ?
      where id = any (?) and status = 'PLANNED'
      """;

  private static final String SENT =
      """
      update delivery set status = 'SENT', sent_at = ?, ended_at = ?, reason = null
      where id = ? and status = 'PLANNED'
      """;

  /** As long as one is on its way it may still arrive. */
  private static final String NONE_TOOK_IT =
      """
      update delivery d set status = case when o.failed then 'FAILED' else 'SUPPRESSED' end,
        reason = o.reasons, ended_at = ?
      from (select bool_or(status = 'FAILED') as failed, string_agg(distinct reason, '; ') as reasons
            from push_message where delivery_id = ?
            having bool_and(status in ('FAILED', 'SUPPRESSED'))) o
      where d.id = ? and d.status = 'PLANNED'
      """;

  private Database database;

  PushOutcomes() {}

  @Inject
  public PushOutcomes(Database database) {
    this.database = database;
  }

  /** The people have no device any more: since the delivery was planned all have gone. */
  void suppress(List<DeliveryId> deliveries, Instant now) {
    database.update(SUPPRESS, now, deliveries.stream().map(DeliveryId::value).toArray(UUID[]::new));
  }

  /** What has ended already stays as it is. */
  void note(PushDue due, PushResult result, Instant now) {
    var delivery = due.deliveryId().value();
    database.query("select 1 from delivery where id = ? for update", row -> 1, delivery);
    if (end(due, result, now)) {
      noteOfDevice(due.subscriptionId(), result, now);
      if (result.kind() == PushResult.Kind.SENT) {
        database.update(SENT, now, now, delivery);
      } else {
        database.update(NONE_TOOK_IT, now, delivery, delivery);
      }
    }
  }

  private boolean end(PushDue due, PushResult result, Instant now) {
    return database.update(
            END,
            status(result.kind()),
            result.reason(),
            now,
            due.deliveryId().value(),
            due.subscriptionId().value())
        == 1;
  }

  private static String status(PushResult.Kind kind) {
    return switch (kind) {
      case SENT, SUPPRESSED -> kind.name();
      case FAILED, GONE, GIVEN_UP -> PushResult.Kind.FAILED.name();
    };
  }

  private void noteOfDevice(SubscriptionId device, PushResult result, Instant now) {
    switch (result.kind()) {
      case SENT -> database.update(REACHED, now, device.value());
      case FAILED -> missed(device, now);
      case GONE -> database.update("delete from push_subscription where id = ?", device.value());
      case SUPPRESSED, GIVEN_UP -> {} // it says nothing of the device
    }
  }

  private void missed(SubscriptionId device, Instant now) {
    database.update(MISSED, now, device.value());
    database.update(FORGET, device.value(), MOST_FAILURES, now.minus(MOST_DAYS, ChronoUnit.DAYS));
  }
}
