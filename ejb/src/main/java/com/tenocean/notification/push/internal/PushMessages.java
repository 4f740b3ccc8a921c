package com.tenocean.notification.push.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.tenocean.notification.Category;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.Headline;
import com.tenocean.notification.push.PushDue;
import com.tenocean.notification.push.PushSubscription;
import com.tenocean.notification.push.SubscriptionId;
import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is on its way to devices, a row for each delivery and device, in the caller's transaction.
 * The delivery's own row is written column by column here: two devices are often served at once.
 */
@ApplicationScoped
public class PushMessages {
  private static final TypeReference<Map<String, String>> DATA = new TypeReference<>() {};

  /** A delivery that is sent anew goes to the devices that the person has by then. */
  private static final String LEAVE =
      """
      insert into push_message as m (delivery_id, subscription_id, left_at, status)
      select d.id, s.id, ?, 'PENDING'
      from delivery d join push_subscription s on s.user_id = d.recipient_id
      where d.id = any (?)
      on conflict (delivery_id, subscription_id) do update set left_at = excluded.left_at,
        tries = 0, status = 'PENDING', reason = null, ended_at = null
        where m.status <> 'PENDING'
      returning delivery_id, subscription_id
      """;

  private static final String TAKE =
      """
      update push_message m set tries = m.tries + 1
      from delivery d
        left join push_subscription s on s.id = ? and s.user_id = d.recipient_id
      where d.id = ? and m.delivery_id = d.id and m.subscription_id = ? and m.status = 'PENDING'
      returning d.recipient_id, d.category, d.template, d.data, d.about, m.left_at, m.tries,
        s.endpoint, s.p256dh, s.auth, s.server_key, s.failures
      """;

  /** What is told of one thing by several ways has one cause. */
  private static final String READ =
      """
      update delivery set read_at = ?
      where recipient_id = ? and channel = 'IN_APP' and status = 'SENT' and read_at is null
        and cause = (select cause from delivery where id = ?)
      """;

  private Database database;

  PushMessages() {}

  @Inject
  public PushMessages(Database database) {
    this.database = database;
  }

  /** Lets deliveries go to all devices of their people; whose person has none is left out. */
  List<PushDue> leave(Collection<DeliveryId> deliveries, Set<DeliveryId> urgent, Instant now) {
    return database.query(
        LEAVE,
        row -> {
          var delivery = new DeliveryId(row.getObject(1, UUID.class));
          return new PushDue(
              delivery,
              new SubscriptionId(row.getObject(2, UUID.class)),
              urgent.contains(delivery) ? true : null);
        },
        now,
        deliveries.stream().map(DeliveryId::value).toArray(UUID[]::new));
  }

  /** Counts a try; empty if it has ended, or there is no such message. */
  Optional<TakenPush> take(PushDue due) {
    return database.queryOne(
        TAKE,
        PushMessages::taken,
        due.subscriptionId().value(),
        due.deliveryId().value(),
        due.subscriptionId().value());
  }

  /** Takes down what the delivery says. */
  void tell(DeliveryId delivery, Headline headline) {
    database.update(
        "update delivery set subject = ?, summary = ?, target = ? where id = ?",
        headline.subject(),
        headline.summary(),
        headline.target(),
        delivery.value());
  }

  /** What a delivery by push told a person; empty if it told this person nothing. */
  public Optional<Headline> told(UserId person, DeliveryId delivery) {
    return database.queryOne(
        "select subject, summary, target from delivery"
            + " where id = ? and recipient_id = ? and channel = 'PUSH' and subject is not null",
        row -> new Headline(row.getString(1), row.getString(2), row.getString(3)),
        delivery.value(),
        person.value());
  }

  /** The person knows of it now, and need not be told under the bell. */
  public void read(UserId person, DeliveryId delivery, Instant now) {
    database.update(READ, now, person.value(), delivery.value());
  }

  private static TakenPush taken(ResultSet row) throws SQLException {
    var endpoint = row.getString("endpoint");
    return new TakenPush(
        new UserId(row.getObject("recipient_id", UUID.class)),
        Category.valueOf(row.getString("category")),
        row.getString("template"),
        Json.read(row.getString("data"), DATA),
        row.getString("about"),
        row.getObject("left_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"),
        endpoint == null
            ? null
            : new PushSubscription(endpoint, row.getString("p256dh"), row.getString("auth")),
        row.getString("server_key"),
        row.getInt("failures"));
  }
}
