package com.tenocean.digest.internal;

import com.tenocean.digest.DigestId;
import com.tenocean.digest.DigestRow;
import com.tenocean.digest.DigestState;
import com.tenocean.digest.DigestWorkflow;
import com.tenocean.shared.Database;
import com.tenocean.workflow.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How digests went. Whether one that is not finished still goes on is what its run says. Dates on
 * which nobody wanted one are left out.
 */
@ApplicationScoped
public class DigestHistory {
  private static final LocalDate END = LocalDate.of(9999, 12, 31);

  private static final String PAGE =
      """
      select d.*, r.id as run, r.status as run_status
      from digest d left join lateral
        (select id, status from workflow_run
         where event_id = 'digest ' || d.id and workflow = ? order by replay desc limit 1) r on true
      where d.scheduled_on < ? and d.expected > 0
      order by d.scheduled_on desc limit ?
      """;

  @Inject private Database database;

  /**
   * @param before null for the latest
   */
  public List<DigestRow> page(@Nullable LocalDate before, int size) {
    return database.query(
        PAGE, DigestHistory::row, DigestWorkflow.NAME, before == null ? END : before, size);
  }

  private static DigestRow row(ResultSet row) throws SQLException {
    var finishedAt = instant(row, "finished_at");
    return new DigestRow(
        new DigestId(row.getObject("id", UUID.class)),
        row.getObject("scheduled_on", LocalDate.class),
        finishedAt == null ? state(row.getString("run_status")) : DigestState.DONE,
        instant(row, "started_at"),
        finishedAt,
        row.getInt("expected"),
        row.getInt("readers"),
        row.getInt("sent"),
        row.getObject("run", UUID.class));
  }

  private static DigestState state(@Nullable String run) {
    return run == null || RunStatus.valueOf(run).isFinished()
        ? DigestState.STOPPED
        : DigestState.UNDER_WAY;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
