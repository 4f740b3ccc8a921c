package com.tenocean.notification;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Json;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What decides about a message to people, in the caller's transaction. */
@ApplicationScoped
public class PreferenceRepository {
  private static final TypeReference<Set<String>> THINGS = new TypeReference<>() {};
  private static final TypeReference<Map<Channel, Integer>> COUNTS = new TypeReference<>() {};

  private static final String OF_PEOPLE =
      """
      select p.id, coalesce(s.security_only, false) as security_only,
             s.quiet_from, s.quiet_to, s.zone,
             (select coalesce(json_agg(json_build_object(
                       'category', c.category, 'channel', c.channel, 'pace', c.pace)), '[]')
              from notification_choice c where c.user_id = p.id) as choices,
             (select coalesce(json_agg(m.thing), '[]')
              from notification_mute m where m.user_id = p.id) as muted,
             (select coalesce(json_object_agg(recent.channel, recent.messages), '{}')
              from (select d.channel, count(*) as messages from delivery d
                    where d.recipient_id = p.id and d.id >= ? and d.due_at is null
                      and d.status in ('PLANNED', 'SENT') and d.category <> 'SECURITY'
                    group by d.channel) recent) as recent,
             exists (select from push_subscription g where g.user_id = p.id) as has_device
      from unnest(?) as p(id)
        left join notification_setting s on s.user_id = p.id
      """;

  private static final String QUIET =
      """
      select user_id, quiet_from, quiet_to, zone from notification_setting
      where user_id = any (?) and quiet_from is not null
      """;

  private Database database;
  private ZoneId associationZone;

  PreferenceRepository() {}

  @Inject
  public PreferenceRepository(
      Database database,
      @ConfigProperty(name = "tenocean.association.time-zone", defaultValue = "UTC")
          ZoneId associationZone) {
    this.database = database;
    this.associationZone = associationZone;
  }

  private record Of(UserId person, Preferences preferences) {}

  /** Of each of the people, in one query. */
  public Map<UserId, Preferences> of(Map<UserId, Recipient> people, Instant now) {
    var ids = people.keySet().stream().map(UserId::value).toArray(UUID[]::new);
    return database
        .query(OF_PEOPLE, row -> preferences(row, people), Ids.first(anHourBefore(now)), ids)
        .stream()
        .collect(toMap(Of::person, Of::preferences));
  }

  public Preferences of(Recipient person, Instant now) {
    return of(Map.of(person.id(), person), now).get(person.id());
  }

  /** Until when those of the people want quiet who want it at this moment. */
  public Map<UserId, Instant> quiet(Collection<UserId> people, Instant now) {
    var ids = people.stream().map(UserId::value).toArray(UUID[]::new);
    return database.query(QUIET, row -> quiet(row, now), (Object) ids).stream()
        .filter(night -> night.until.isAfter(now))
        .collect(toMap(Night::person, Night::until));
  }

  private record Night(UserId person, Instant until) {}

  private Night quiet(ResultSet row, Instant now) throws SQLException {
    var hours = Objects.requireNonNull(PreferenceRows.quiet(row), "the query asks for it");
    return new Night(new UserId(row.getObject("user_id", UUID.class)), hours.endOf(now, zone(row)));
  }

  private ZoneId zone(ResultSet row) throws SQLException {
    var zone = row.getString("zone");
    return zone == null ? associationZone : ZoneId.of(zone);
  }

  private static Instant anHourBefore(Instant now) {
    return now.minus(1, ChronoUnit.HOURS);
  }

  ZoneId associationZone() {
    return associationZone;
  }

  private Of preferences(ResultSet row, Map<UserId, Recipient> people) throws SQLException {
    var person = new UserId(row.getObject("id", UUID.class));
    return new Of(
        person,
        new Preferences(
            people.get(person).standing(),
            PreferenceRows.choices(row),
            row.getBoolean("security_only"),
            PreferenceRows.quiet(row),
            zone(row),
            Json.read(row.getString("muted"), THINGS),
            Json.read(row.getString("recent"), COUNTS),
            reachable(row)));
  }

  /** Where there is no device, no delivery by push is planned, nor said to be missing. */
  private static Set<Channel> reachable(ResultSet row) throws SQLException {
    return row.getBoolean("has_device")
        ? EnumSet.allOf(Channel.class)
        : EnumSet.of(Channel.IN_APP, Channel.EMAIL);
  }
}
