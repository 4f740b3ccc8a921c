package com.tenocean.notification.internal;

import com.tenocean.event.EventPublisher;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.EmailDue;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Json;
import com.tenocean.shared.Transactions;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Lets the deliveries go that had to wait for their time: all that is due for a person in one mail.
 * One transaction for each so many people, on one node at a time: the rows say that they may leave,
 * and the events that make them leave are published with it.
 */
@ApplicationScoped
public class Release {
  private static final int PEOPLE = 200;

  private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('release'))";

  private static final String DUE =
      """
      select recipient_id, array_agg(id order by planned_at, id)
      from delivery
      where status = 'PLANNED' and due_at <= ? and recipient_id > ?
      group by recipient_id order by recipient_id limit ?
      """;

  private static final String LET_GO =
      "update delivery set due_at = null where id = ? and status = 'PLANNED'";

  private static final String COLLAPSE =
      """
      update delivery set status = 'COLLAPSED', due_at = null, collapsed_into = ?
      where id = any (?) and status = 'PLANNED'
      """;

  private static final String TOGETHER =
      """
      insert into delivery
        (id, recipient_id, channel, category, template, cause, data, status, planned_at)
      select ?, recipient_id, channel, category, ?, ?, cast(? as jsonb), 'PLANNED', ?
      from delivery where id = ?
      """;

  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private EventPublisher events;
  @Inject private Ids ids;
  @Inject private Clock clock;

  private record Due(UserId person, UUID[] deliveries) {}

  /** Lets go what is due by now. */
  public void all() {
    var now = clock.instant();
    var last = new UserId(new UUID(0, 0));
    while (last != null) {
      var after = last;
      last = transactions.inNew(() -> some(now, after));
    }
  }

  /**
   * @return whom to go on after; null if nobody is left, or another node is at it
   */
  private UserId some(Instant now, UserId after) {
    if (!database.queryOne(ALONE, row -> row.getBoolean(1)).orElseThrow()) {
      return null;
    }
    var due = database.query(DUE, Release::due, now, after.value(), PEOPLE);
    due.forEach(one -> release(one, now));
    return due.size() < PEOPLE ? null : due.get(due.size() - 1).person;
  }

  private void release(Due due, Instant now) {
    if (due.deliveries.length > 1) {
      releaseTogether(due, now);
    } else if (database.update(LET_GO, due.deliveries[0]) == 1) {
      events.publish(new EmailDue(new DeliveryId(due.deliveries[0])));
    }
  }

  private void releaseTogether(Due due, Instant now) {
    var id = new DeliveryId(ids.next());
    database.update(
        TOGETHER,
        id.value(),
        BatchLetter.NAME,
        "batch " + id,
        Json.write(Map.of(BatchLetter.DELIVERY, id.toString())),
        now,
        due.deliveries[0]);
    database.update(COLLAPSE, id.value(), due.deliveries);
    events.publish(new EmailDue(id));
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(new UserId(row.getObject(1, UUID.class)), (UUID[]) row.getArray(2).getArray());
  }
}
