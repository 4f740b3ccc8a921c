package com.tenocean.notification;

import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The delivery rows. */
@ApplicationScoped
public class Deliveries {
  private static final String PLAN =
      """
      insert into delivery
        (id, recipient_id, address, channel, category, template, cause, data, about,
         status, reason, due_at, planned_at)
      values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?)
      on conflict (recipient_id, channel, cause) do nothing
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
   * Plans a delivery, or takes down why there is none, unless the person was told of that cause
   * through that channel before.
   */
  boolean plan(
      DeliveryId id,
      UserId recipient,
      @Nullable String address,
      Channel channel,
      Notification what,
      Route route,
      Instant at) {
    var status = route.suppressed() == null ? DeliveryStatus.PLANNED : DeliveryStatus.SUPPRESSED;
    return database.update(
            PLAN,
            id.value(),
            recipient.value(),
            address,
            channel.name(),
            what.category().name(),
            what.template(),
            what.cause(),
            Json.write(what.data()),
            what.about(),
            status.name(),
            route.suppressed(),
            route.dueAt(),
            at)
        == 1;
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

  public Optional<Delivery> find(DeliveryId id) {
    return Optional.ofNullable(em.find(Delivery.class, id.value()));
  }
}
