package com.tenocean.notification.internal;

import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Counts the deliveries that came to an end, hour by hour, so that charts need not go through all
 * of them. The hours from the last one that was counted on are counted anew, the present one too:
 * it changes, and commits may come late. One node at a time.
 */
@ApplicationScoped
public class DeliveryCounts {
  /** How far back charts look; what is older is forgotten. */
  static final Duration KEPT = Duration.ofDays(8);

  private static final String ALONE =
      "select pg_try_advisory_xact_lock(hashtext('delivery counts'))";

  private static final String LAST = "select max(hour) from delivery_stat";

  private static final String CLEAR = "delete from delivery_stat where hour >= ? or hour < ?";

  private static final String COUNT =
      """
      insert into delivery_stat (hour, channel, status, deliveries)
      select date_trunc('hour', ended_at, 'UTC'), channel, status, count(*)
      from delivery where ended_at >= ? group by 1, 2, 3
      """;

  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  /** Brings the counts up to now. */
  public void refresh() {
    transactions.inNew(this::refreshAlone);
  }

  private void refreshAlone() {
    if (database.queryOne(ALONE, row -> row.getBoolean(1)).orElseThrow()) {
      var farthest = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(KEPT);
      var from = from(farthest);
      database.update(CLEAR, from, farthest);
      database.update(COUNT, from);
    }
  }

  /** An hour before the last that was counted: what began to commit in it is there by now. */
  private Instant from(Instant farthest) {
    return database
        .queryOne(LAST, DeliveryCounts::hour)
        .map(last -> last.minus(1, ChronoUnit.HOURS))
        .filter(farthest::isBefore)
        .orElse(farthest);
  }

  private static Instant hour(ResultSet row) throws SQLException {
    var hour = row.getObject(1, OffsetDateTime.class);
    return hour == null ? Instant.EPOCH : hour.toInstant();
  }
}
