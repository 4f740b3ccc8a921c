package com.tenocean.workflow.console;

import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a row of a run reads. */
final class RunRows {
  static final String COLUMNS =
      """
      id, workflow, version, replay, status, event_id, event_name, created_at, started_at,
      finished_at, due_at, error""";

  private RunRows() {}

  static RunRow row(ResultSet row) throws SQLException {
    return new RunRow(
        new RunId(row.getObject("id", UUID.class)),
        row.getString("workflow"),
        row.getInt("version"),
        row.getInt("replay"),
        RunStatus.valueOf(row.getString("status")),
        row.getString("event_id"),
        row.getString("event_name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        instant(row, "due_at"),
        row.getString("error"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }
}
