package com.tenocean.notification.history;

import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.DeliveryNotFoundException;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import com.tenocean.notification.Recipients;
import com.tenocean.notification.Resending;
import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import com.tenocean.workflow.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of one delivery, in the caller's transaction. */
@ApplicationScoped
public class Stories {
  private static final String ONE =
      "select %s, coalesce(d.sent_to, d.address) as address, d.cause, d.sent_at, d.ended_at, d.collapsed_into, d.resend, d.resend_of, d.resent_by from delivery d where d.id = ?"
          .formatted(DeliveryRows.COLUMNS);

  private static final String TOGETHER =
      "select %s from delivery d where d.collapsed_into = ? order by d.id limit 50"
          .formatted(DeliveryRows.COLUMNS);

  private static final String RESENDS =
      "select %s from delivery d where d.resend_of = ? order by d.resend limit 50"
          .formatted(DeliveryRows.COLUMNS);

  /** By the partial indexes that have the ids of deliveries, and by that of runs of an event. */
  static final String RUNS =
      """
      with event as (
        select id from event_log
        where name in ('notification/email.send', 'notification/email.urgent',
                       'notification/push.send')
          and data ->> 'deliveryId' = ?
        union all
        select id from event_log
        where name = 'notification/email.round'
          and data -> 'deliveries' @> jsonb_build_array(cast(? as text)))
      select r.id from event e join workflow_run r on r.event_id = e.id
      order by r.id limit 20
      """;

  @Inject private Database database;
  @Inject private Recipients recipients;
  @Inject private Resending resending;
  @Inject private PortalLinks links;

  /**
   * @throws DeliveryNotFoundException if there is none
   */
  DeliveryStory of(DeliveryId id) {
    return database
        .queryOne(ONE, this::story, id.value())
        .orElseThrow(() -> new DeliveryNotFoundException(id));
  }

  private DeliveryStory story(ResultSet found) throws SQLException {
    var row = DeliveryRows.row(found);
    return new DeliveryStory(
        row,
        name(row.recipient().value()),
        found.getString("address"),
        found.getString("cause"),
        DeliveryRows.instant(found, "sent_at"),
        DeliveryRows.instant(found, "ended_at"),
        DeliveryRows.delivery(found, "collapsed_into"),
        rows(TOGETHER, row.id()),
        found.getInt("resend"),
        DeliveryRows.delivery(found, "resend_of"),
        name(found.getObject("resent_by", UUID.class)),
        rows(RESENDS, row.id()),
        row.channel() == Channel.EMAIL ? "<" + row.id() + "@" + links.host() + ">" : null,
        database.query(RUNS, Stories::run, row.id().toString(), row.id().toString()),
        resending.look(row.id()));
  }

  private @Nullable String name(@Nullable UUID person) {
    return person == null
        ? null
        : recipients.find(new UserId(person)).map(Recipient::name).orElse(null);
  }

  private List<DeliveryRow> rows(String sql, DeliveryId id) {
    return database.query(sql, DeliveryRows::row, id.value());
  }

  private static RunId run(ResultSet row) throws SQLException {
    return new RunId(row.getObject(1, UUID.class));
  }
}
