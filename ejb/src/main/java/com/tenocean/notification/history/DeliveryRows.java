package com.tenocean.notification.history;

import com.tenocean.notification.Category;
import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads deliveries off the database. */
final class DeliveryRows {
  static final String COLUMNS =
      "d.id, d.planned_at, d.recipient_id, d.channel, d.category, d.subject, d.target, d.status,"
          + " d.reason, d.due_at, d.read_at";

  private DeliveryRows() {}

  static DeliveryRow row(ResultSet row) throws SQLException {
    return new DeliveryRow(
        new DeliveryId(row.getObject("id", UUID.class)),
        instant(row, "planned_at"),
        new UserId(row.getObject("recipient_id", UUID.class)),
        Channel.valueOf(row.getString("channel")),
        Category.valueOf(row.getString("category")),
        row.getString("subject"),
        row.getString("target"),
        DeliveryStatus.valueOf(row.getString("status")),
        row.getString("reason"),
        instant(row, "due_at"),
        instant(row, "read_at"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static @Nullable DeliveryId delivery(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new DeliveryId(id);
  }
}
