package com.tenocean.notification;

import static java.util.stream.Collectors.toSet;

import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The delivery rows. The database refuses a second one for the same person, channel and cause as
 * long as it has the first: for {@code tenocean.retention.deliveries}, which is longer than an
 * event can be replayed.
 */
@ApplicationScoped
public class Deliveries {
  private static final String PLAN =
      """
      insert into delivery
        (id, recipient_id, channel, address, category, template, cause, data, about, status,
         reason, due_at, planned_at, sent_at, ended_at, subject, summary, target)
      select p.id, p.recipient, p.channel, p.address, ?, ?, ?, cast(? as jsonb), ?, p.status,
         p.reason, p."dueAt", now.at, p."sentAt", case p.status when 'PLANNED' then null else now.at end,
         p.subject, p.summary, p.target
      from jsonb_to_recordset(cast(? as jsonb)) as p(
        id uuid, recipient uuid, channel text, address text, status text, reason text,
        "dueAt" timestamptz, "sentAt" timestamptz, subject text, summary text, target text),
        (select cast(? as timestamptz) as at) now
      on conflict (recipient_id, channel, cause) do nothing
      returning id
      """;

  /** A link of security mail holds a token, which is not kept. */
  private static final String WRITTEN =
      """
      update delivery
      set subject = ?, summary = ?, target = case category when 'SECURITY' then null else ? end,
        sent_to = ?
      where id = ? and status = 'PLANNED'
      """;

  /** Only what is planned may still leave, so a replayed event sends nothing twice. */
  private static final String BECOME =
      """
      update delivery set status = ?, reason = ?, sent_at = coalesce(?, sent_at), ended_at = ?
      where id = ? and (status = 'PLANNED' or status = 'SENT' and ? = 'BOUNCED')
      """;

  private static final String END =
      """
      update delivery
      set status = ?, reason = ?, sent_at = ?, ended_at = ?, subject = ?, summary = ?,
          target = case category when 'SECURITY' then null else ? end, sent_to = ?
      where id = ? and status = 'PLANNED'
      """;

  @PersistenceContext(unitName = "tenocean")
  private EntityManager em;

  private Database database;

  Deliveries() {}

  @Inject
  public Deliveries(Database database) {
    this.database = database;
  }

  /**
   * Plans deliveries of one notification, or takes down why there is none, in one statement.
   *
   * @return those whose recipient was not told of the cause through the channel before
   */
  List<PlannedDelivery> plan(List<PlannedDelivery> wanted, Notification what, Instant at) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    Set<UUID> planned =
        database
            .query(
                PLAN,
                row -> row.getObject(1, UUID.class),
                what.category().name(),
                what.template(),
                what.cause(),
                Json.write(what.data()),
                what.about(),
                Json.write(wanted),
                at)
            .stream()
            .collect(toSet());
    return wanted.stream().filter(delivery -> planned.contains(delivery.id())).toList();
  }

  /** What is told together in one, oldest first, and no more than so many. */
  public List<Delivery> collapsedInto(DeliveryId id, int most) {
    return em.createQuery(
            "select d from Delivery d where d.collapsedInto = :id order by d.plannedAt, d.id",
            Delivery.class)
        .setParameter("id", id.value())
        .setMaxResults(most)
        .getResultList();
  }

  /** Those that there are, in no order. */
  public List<Delivery> find(Collection<DeliveryId> ids) {
    return em.createQuery("select d from Delivery d where d.id in :ids", Delivery.class)
        .setParameter("ids", ids.stream().map(DeliveryId::value).toList())
        .getResultList();
  }

  /**
   * Takes down how a mail that was planned ended, and what it said, in one statement.
   *
   * @param told null if it was not written
   * @param sentTo the address; null if it was not written
   */
  public void end(
      DeliveryId id,
      Outcome outcome,
      @Nullable Headline told,
      @Nullable String sentTo,
      Instant at) {
    database.update(
        END,
        outcome.status().name(),
        outcome.reason(),
        outcome.status() == DeliveryStatus.SENT ? at : null,
        at,
        told == null ? null : told.subject(),
        told == null ? null : told.summary(),
        told == null ? null : told.target(),
        sentTo,
        id.value());
  }

  /**
   * Takes down what a mail says, and where it goes, before it leaves.
   *
   * @return false if it has ended meanwhile: another node may have sent it
   */
  public boolean written(DeliveryId id, Headline headline, String address) {
    return database.update(
            WRITTEN, headline.subject(), headline.summary(), headline.target(), address, id.value())
        == 1;
  }

  /**
   * Takes down how it ended; what has ended already stays as it is.
   *
   * @return whether this was its end
   */
  public boolean become(DeliveryId id, Outcome outcome, Instant at) {
    var status = outcome.status();
    return database.update(
            BECOME,
            status.name(),
            outcome.reason(),
            status == DeliveryStatus.SENT ? at : null,
            at,
            id.value(),
            status.name())
        == 1;
  }

  public Optional<Delivery> find(DeliveryId id) {
    return Optional.ofNullable(em.find(Delivery.class, id.value()));
  }
}
