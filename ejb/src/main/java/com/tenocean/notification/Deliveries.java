package com.tenocean.notification;

import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The delivery rows. */
@ApplicationScoped
public class Deliveries {
  private static final String PLAN =
      """
      insert into delivery
        (id, recipient_id, address, channel, category, template, cause, data, status, planned_at)
      values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), 'PLANNED', ?)
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

  /** Plans a delivery, unless the person was told of that cause through that channel before. */
  boolean plan(DeliveryId id, Channel channel, Notification what, Instant at) {
    return database.update(
            PLAN,
            id.value(),
            what.recipient().value(),
            what.address(),
            channel.name(),
            what.category().name(),
            what.template(),
            what.cause(),
            Json.write(what.data()),
            at)
        == 1;
  }

  public Optional<Delivery> find(DeliveryId id) {
    return Optional.ofNullable(em.find(Delivery.class, id.value()));
  }
}
