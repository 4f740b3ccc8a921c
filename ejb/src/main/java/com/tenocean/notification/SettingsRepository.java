package com.tenocean.notification;

import com.tenocean.notification.Preferences.Choice;
import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;

/** What people chose, as they chose it, in the caller's transaction. */
@ApplicationScoped
public class SettingsRepository {
  private static final String OF_PERSON =
      """
      select coalesce(s.security_only, false) as security_only, s.quiet_from, s.quiet_to, s.zone,
             (select coalesce(json_agg(json_build_object(
                       'category', c.category, 'channel', c.channel, 'pace', c.pace)), '[]')
              from notification_choice c where c.user_id = p.id) as choices
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
      on conflict (user_id, category, channel) do update set pace = excluded.pace, before = null
      """;

  private Database database;

  SettingsRepository() {}

  @Inject
  public SettingsRepository(Database database) {
    this.database = database;
  }

  /** The paces that the person has chosen, and the rest; usual paces are left out. */
  NotificationSettings of(UserId person) {
    return database.queryOne(OF_PERSON, SettingsRepository::settings, person.value()).orElseThrow();
  }

  private static NotificationSettings settings(ResultSet row) throws SQLException {
    var zone = row.getString("zone");
    return new NotificationSettings(
        PreferenceRows.choices(row),
        row.getBoolean("security_only"),
        PreferenceRows.quiet(row),
        zone == null ? null : ZoneId.of(zone));
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
    wanted.paces().forEach((choice, pace) -> choose(person, choice, pace));
  }

  /** Sets one pace and leaves all else as it is. */
  public void choose(UserId person, Choice choice, Pace pace) {
    database.update(
        CHOOSE, person.value(), choice.category().name(), choice.channel().name(), pace.name());
  }
}
