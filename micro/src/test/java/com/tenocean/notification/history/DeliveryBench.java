package com.tenocean.notification.history;

import com.tenocean.harness.MovableClock;
import com.tenocean.notification.Category;
import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of deliveries for tests, as the portal would have left them. */
@ApplicationScoped
public class DeliveryBench {
  private static final String ROW =
      """
      insert into delivery (id, recipient_id, channel, category, template, cause, data, status,
        reason, planned_at, sent_at, ended_at, subject)
      values (?, ?, ?, ?, 'none', ?, '{}', ?, ?, ?, ?, ?, ?)
      """;

  @Inject private Database database;
  @Inject private Ids ids;
  @Inject private Clock clock;

  /** A mail that left, now. */
  DeliveryId mail(UserId person, String cause, String subject) {
    return row(person, Channel.EMAIL, Category.EVENT, DeliveryStatus.SENT, null, cause, subject);
  }

  DeliveryId row(
      UserId person,
      Channel channel,
      Category category,
      DeliveryStatus status,
      @Nullable String reason,
      String cause,
      @Nullable String subject) {
    MovableClock.advance(Duration.ofMillis(1)); // ids of one millisecond have no order
    var at = clock.instant();
    var id = ids.next();
    database.update(
        ROW,
        id,
        person.value(),
        channel.name(),
        category.name(),
        cause,
        status.name(),
        reason,
        at,
        status == DeliveryStatus.SENT ? at : null,
        status == DeliveryStatus.PLANNED ? null : at,
        subject);
    return new DeliveryId(id);
  }

  /** The same row, but planned and ended then. */
  DeliveryId at(Instant then, DeliveryId row) {
    var first = Ids.first(then);
    var id = new UUID(first.getMostSignificantBits(), row.value().getLeastSignificantBits());
    database.update(
        "update delivery set id = ?, planned_at = ?, sent_at = ?,"
            + " ended_at = case status when 'PLANNED' then null else cast(? as timestamptz) end"
            + " where id = ?",
        id,
        then,
        then,
        then,
        row.value());
    return new DeliveryId(id);
  }

  void within(DeliveryId parent, DeliveryId child) {
    database.update(
        "update delivery set status = 'COLLAPSED', collapsed_into = ? where id = ?",
        parent.value(),
        child.value());
  }

  boolean isThere(DeliveryId id) {
    return database
        .queryOne("select 1 from delivery where id = ?", row -> true, id.value())
        .isPresent();
  }
}
