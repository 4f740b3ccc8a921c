package com.tenocean.workflow.internal;

import com.tenocean.event.EventEnvelope;
import com.tenocean.event.EventName;
import com.tenocean.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a row of the event log reads. */
final class EventLog {

  private EventLog() {}

  static EventEnvelope envelope(ResultSet row) throws SQLException {
    return new EventEnvelope(
        row.getString("event_id"),
        new EventName(row.getString("event_name")),
        row.getString("data"),
        user(row.getObject("caused_by_user", UUID.class)),
        row.getObject("ts", OffsetDateTime.class).toInstant(),
        row.getString("v"),
        row.getString("caused_by"),
        row.getString("trace"));
  }

  private static @Nullable UserId user(@Nullable UUID id) {
    return id == null ? null : new UserId(id);
  }
}
