package com.tenocean.notification.history;

import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.shared.Database;
import com.tenocean.shared.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** How much is told, and how well that goes. */
@Stateless
@RolesAllowed("ADMIN")
public class DeliveryStatistics {
  private static final String SINCE =
      """
      select hour, channel, status, deliveries from delivery_stat
      where hour >= ? order by hour, channel, status
      """;

  /** Both stop at the most that is told. */
  private static final String WAITING =
      """
      select (select count(*) from
                (select from delivery where status = 'PLANNED' limit ?) a),
             (select count(*) from
                (select from delivery where status = 'PLANNED' and due_at is not null limit ?) b)
      """;

  @Inject private Database database;

  /** What came to its end since then, hour by hour; hours without anything are left out. */
  public List<HourCount> since(Instant from) {
    return database.query(SINCE, DeliveryStatistics::count, from);
  }

  /** What has not left yet. */
  public Waiting waiting() {
    return counting().on(database, row -> new Waiting(row.getLong(1), row.getLong(2))).get(0);
  }

  static Sql counting() {
    return new Sql(WAITING, Waiting.MOST, Waiting.MOST);
  }

  private static HourCount count(ResultSet row) throws SQLException {
    return new HourCount(
        DeliveryRows.instant(row, "hour"),
        Channel.valueOf(row.getString("channel")),
        DeliveryStatus.valueOf(row.getString("status")),
        row.getInt("deliveries"));
  }
}
