package com.tenocean.notification;

import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** The rows of what is told again. All of them name the first delivery, which may be gone. */
@ApplicationScoped
public class Resends {
  private static final int LONGEST_CAUSE = 200;

  /**
   * One that was planned and that no run will send any more, since it was cancelled, is not due.
   */
  private static final String SEEN =
      """
      with first as (select coalesce(resend_of, id) as id from delivery where id = ?),
        told as (
          select d.* from first join delivery d on d.id = first.id or d.resend_of = first.id),
        event as (
          select e.id from told d join event_log e on e.data ->> 'deliveryId' = d.id::text
          where d.status = 'PLANNED'
            and e.name in ('notification/email.send', 'notification/email.urgent',
                           'notification/push.send')
          union all
          select e.id from told d
            join event_log e on e.data -> 'deliveries' @> jsonb_build_array(d.id::text)
          where d.status = 'PLANNED' and e.name = 'notification/email.round')
      select first.id, coalesce(max(d.resend), 0),
        bool_or(d.status = 'PLANNED' and d.due_at is not null)
          or exists (select from event e join workflow_run r on r.event_id = e.id
                     where r.finished_at is null)
      from first, told d group by first.id
      """;

  private static final String LOCK =
      """
      select d.id from delivery d
      where d.id = (select coalesce(resend_of, id) from delivery where id = ?) or d.id = ?
      order by d.id for update
      """;

  private static final String ADD =
      """
      insert into delivery (id, recipient_id, channel, address, category, template, cause, data,
         about, status, planned_at, resend_of, resend, resent_by)
      select ?, recipient_id, channel, address, category, template, ?, data,
         about, 'PLANNED', ?, ?, ?, ?
      from delivery where id = ?
      """;

  private Database database;
  private Ids ids;

  Resends() {}

  @Inject
  public Resends(Database database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  /**
   * What there is of a delivery and those that tell it again.
   *
   * @param first the id of the first
   * @param last which time the last of them was; 0 if there is none
   * @param isUnderWay whether one of them is still to leave
   */
  record Seen(UUID first, int last, boolean isUnderWay) {}

  Seen of(DeliveryId id) {
    return database.queryOne(SEEN, Resends::seen, id.value()).orElseThrow();
  }

  /** The same, and nobody else tells it again until the caller's transaction ends. */
  Seen lock(DeliveryId id) {
    database.query(LOCK, row -> row.getObject(1), id.value(), id.value());
    return of(id);
  }

  DeliveryId add(Delivery again, Seen seen, UserId by, Instant at) {
    var id = new DeliveryId(ids.next());
    int time = seen.last() + 1;
    database.update(
        ADD,
        id.value(),
        cause(again, time),
        at,
        seen.first(),
        time,
        by.value(),
        again.id().value());
    return id;
  }

  /** Beside the cause of the first, so that the person may be told of it once more. */
  private static String cause(Delivery again, int time) {
    var ending = " resend " + time;
    var first = again.cause().replaceFirst(" resend \\d+$", "");
    return first.substring(0, Math.min(first.length(), LONGEST_CAUSE - ending.length())) + ending;
  }

  private static Seen seen(ResultSet row) throws SQLException {
    return new Seen(row.getObject(1, UUID.class), row.getInt(2), row.getBoolean(3));
  }
}
