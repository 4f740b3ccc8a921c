package com.tenocean.notification.push.internal;

import com.tenocean.notification.push.Device;
import com.tenocean.notification.push.Device.Trouble;
import com.tenocean.notification.push.DeviceName;
import com.tenocean.notification.push.PushSubscription;
import com.tenocean.notification.push.SubscriptionId;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The devices that people have named, in the caller's transaction. */
@ApplicationScoped
public class Subscriptions {
  /** Two at once must not both be the last that fits. */
  private static final String ALONE = "select pg_advisory_xact_lock(hashtext(?))";

  /**
   * A browser that changes hands gets another id, so that what is on its way to the one person is
   * never shown to the other; and it begins anew.
   */
  private static final String ADD =
      """
      insert into push_subscription as s
        (id, user_id, endpoint, endpoint_hash, p256dh, auth, server_key, name, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (endpoint_hash) do update set
        id = case when s.user_id = excluded.user_id then s.id else excluded.id end,
        name = case when s.user_id = excluded.user_id then s.name else excluded.name end,
        created_at =
          case when s.user_id = excluded.user_id then s.created_at else excluded.created_at end,
        reached_at = case when s.user_id = excluded.user_id then s.reached_at end,
        user_id = excluded.user_id, p256dh = excluded.p256dh, auth = excluded.auth,
        server_key = excluded.server_key, failures = 0, failing_since = null
      """;

  private Database database;
  private Ids ids;
  private Clock clock;

  Subscriptions() {}

  @Inject
  public Subscriptions(Database database, Ids ids, Clock clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /** Of one person, the oldest first. */
  public List<Device> of(UserId person, String serverKey) {
    return database.query(
        """
        select id, name, endpoint_hash, created_at, reached_at,
          case when server_key <> ? then 'OLD_KEY' when failures > 0 then 'UNREACHED'
            else 'NONE' end as trouble
        from push_subscription where user_id = ? order by created_at, id
        """,
        Subscriptions::device,
        serverKey,
        person.value());
  }

  /** How many the person has besides this one; until the transaction ends nobody adds to them. */
  public int othersOf(UserId person, PushSubscription subscription) {
    database.query(ALONE, row -> 0, "push " + person);
    return database
        .queryOne(
            "select count(*) from push_subscription where user_id = ? and endpoint_hash <> ?",
            row -> row.getInt(1),
            person.value(),
            EndpointHash.of(subscription.endpoint()))
        .orElseThrow();
  }

  public void add(UserId person, PushSubscription subscription, String serverKey, DeviceName name) {
    database.update(
        ADD,
        ids.next(),
        person.value(),
        subscription.endpoint(),
        EndpointHash.of(subscription.endpoint()),
        subscription.p256dh(),
        subscription.auth(),
        serverKey,
        name.value(),
        clock.instant());
  }

  /**
   * Forgets one that its browser has replaced.
   *
   * @return what the person called it
   */
  public Optional<DeviceName> forget(UserId person, @Nullable String endpoint) {
    return endpoint == null
        ? Optional.empty()
        : database.queryOne(
            "delete from push_subscription where user_id = ? and endpoint_hash = ? returning name",
            row -> new DeviceName(row.getString(1)),
            person.value(),
            EndpointHash.of(endpoint));
  }

  public boolean has(UserId person, SubscriptionId device) {
    return database
        .queryOne(
            "select 1 from push_subscription where id = ? and user_id = ?",
            row -> 1,
            device.value(),
            person.value())
        .isPresent();
  }

  public boolean rename(UserId person, SubscriptionId device, DeviceName name) {
    return database.update(
            "update push_subscription set name = ? where id = ? and user_id = ?",
            name.value(),
            device.value(),
            person.value())
        == 1;
  }

  public boolean remove(UserId person, SubscriptionId device) {
    return database.update(
            "delete from push_subscription where id = ? and user_id = ?",
            device.value(),
            person.value())
        == 1;
  }

  private static Device device(ResultSet row) throws SQLException {
    var reached = row.getObject("reached_at", OffsetDateTime.class);
    return new Device(
        new SubscriptionId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("endpoint_hash"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        reached == null ? null : reached.toInstant(),
        Trouble.valueOf(row.getString("trouble")));
  }
}
