package com.tenocean.notification;

import com.fasterxml.jackson.core.type.TypeReference;
import com.tenocean.notification.Preferences.Choice;
import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What people chose, in the caller's transaction. */
@ApplicationScoped
public class PreferenceRepository {
  private static final TypeReference<List<Chosen>> CHOICES = new TypeReference<>() {};
  private static final TypeReference<Set<String>> THINGS = new TypeReference<>() {};

  private static final String OF_PERSON =
      """
      select coalesce(s.security_only, false) as security_only, s.quiet_from, s.quiet_to, s.zone,
             (select coalesce(json_agg(json_build_object(
                       'category', c.category, 'channel', c.channel, 'pace', c.pace)), '[]')
              from notification_choice c where c.user_id = p.id) as choices,
             (select coalesce(json_agg(m.thing), '[]')
              from notification_mute m where m.user_id = p.id) as muted,
             (select count(*) from delivery d
              where d.recipient_id = p.id and d.planned_at > ? and d.due_at is null
                and d.status in ('PLANNED', 'SENT') and d.category <> 'SECURITY') as mails
      from (select cast(? as uuid) as id) p
        left join notification_setting s on s.user_id = p.id
      """;

  private static final String KEEP =
      """
      insert into notification_setting (user_id, security_only, quiet_from, quiet_to, zone)
      values (?, ?, cast(? as time), cast(? as time), ?)
      on conflict (user_id) do update set security_only = excluded.security_only,
        quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, zone = excluded.zone
      """;

  private static final String CHOOSE =
      """
      insert into notification_choice (user_id, category, channel, pace) values (?, ?, ?, ?)
      on conflict (user_id, category, channel) do update set pace = excluded.pace
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

  private record Chosen(Category category, Channel channel, Pace pace) {}

  /**
   * @param standing what the person is by now
   */
  Preferences of(UserId person, Standing standing, Instant now) {
    return database
        .queryOne(
            OF_PERSON,
            row -> preferences(row, standing),
            now.minus(1, ChronoUnit.HOURS),
            person.value())
        .orElseThrow();
  }

  /** The paces for mail that the person has chosen, and the rest; usual paces are left out. */
  NotificationSettings chosenBy(UserId person) {
    return database
        .queryOne(OF_PERSON, PreferenceRepository::settings, Instant.EPOCH, person.value())
        .orElseThrow();
  }

  private static NotificationSettings settings(ResultSet row) throws SQLException {
    var zone = row.getString("zone");
    var paces =
        Json.read(row.getString("choices"), CHOICES).stream()
            .filter(chosen -> chosen.channel == Channel.EMAIL)
            .collect(Collectors.toMap(Chosen::category, Chosen::pace));
    return new NotificationSettings(
        paces, row.getBoolean("security_only"), quiet(row), zone == null ? null : ZoneId.of(zone));
  }

  void save(UserId person, NotificationSettings wanted) {
    var quiet = wanted.quiet();
    database.update(
        KEEP,
        person.value(),
        wanted.isSecurityOnly(),
        quiet == null ? null : quiet.from().toString(),
        quiet == null ? null : quiet.to().toString(),
        wanted.zone() == null ? null : wanted.zone().getId());
    wanted
        .paces()
        .forEach(
            (category, pace) ->
                database.update(
                    CHOOSE, person.value(), category.name(), Channel.EMAIL.name(), pace.name()));
  }

  ZoneId associationZone() {
    return associationZone;
  }

  private Preferences preferences(ResultSet row, Standing standing) throws SQLException {
    var zone = row.getString("zone");
    return new Preferences(
        standing,
        choices(row.getString("choices")),
        row.getBoolean("security_only"),
        quiet(row),
        zone == null ? associationZone : ZoneId.of(zone),
        Json.read(row.getString("muted"), THINGS),
        row.getInt("mails"));
  }

  private static Map<Choice, Pace> choices(String json) {
    return Json.read(json, CHOICES).stream()
        .collect(
            Collectors.toMap(chosen -> new Choice(chosen.category, chosen.channel), Chosen::pace));
  }

  private static @Nullable QuietHours quiet(ResultSet row) throws SQLException {
    var from = row.getObject("quiet_from", LocalTime.class);
    return from == null ? null : new QuietHours(from, row.getObject("quiet_to", LocalTime.class));
  }
}
