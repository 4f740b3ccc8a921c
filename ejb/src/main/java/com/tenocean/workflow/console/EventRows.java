package com.tenocean.workflow.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** How a row of the event log reads. */
final class EventRows {
  static final String COLUMNS =
      "e.id, e.name, e.data, e.caused_by_user, e.recorded_at, e.caused_by";

  private EventRows() {}

  static EventRow row(ResultSet row) throws SQLException {
    return new EventRow(
        row.getString("id"),
        row.getString("name"),
        row.getString("data"),
        row.getObject("caused_by_user", UUID.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("caused_by"));
  }
}
