package com.tenocean.digest;

import com.tenocean.digest.internal.DigestPlan;
import com.tenocean.notification.Category;
import com.tenocean.notification.Channel;
import com.tenocean.notification.Pace;
import com.tenocean.notification.Preferences.Choice;
import com.tenocean.notification.Recipients;
import com.tenocean.notification.SettingsRepository;
import com.tenocean.shared.Caller;
import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Optional;

/** On which day people want their digest, each for themselves. */
@Stateless
@RolesAllowed({"TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "ALUMNI"})
public class DigestSettingsService {
  private static final Choice MAIL = new Choice(Category.DIGEST, Channel.EMAIL);

  private static final String MINE =
      """
      select coalesce(c.day, ?) as day,
             not exists (select from notification_choice n
                         where n.user_id = p.id and n.category = 'DIGEST'
                           and n.channel = 'EMAIL' and n.pace = 'OFF') as is_on
      from (select cast(? as uuid) as id) p left join digest_choice c on c.user_id = p.id
      """;

  private static final String CHOOSE =
      """
      insert into digest_choice (user_id, day) values (?, ?)
      on conflict (user_id) do update set day = excluded.day
      """;

  @Inject Database database;
  @Inject SettingsRepository settings;
  @Inject Recipients recipients;
  @Inject DigestPlan plan;
  @Inject Caller caller;

  /** Empty for those who get none: who has moved away. */
  public Optional<DigestChoice> mine() {
    return isReader(me())
        ? database.queryOne(
            MINE,
            row -> new DigestChoice(DigestDay.valueOf(row.getString(1)), row.getBoolean(2)),
            plan.usualDay().name(),
            me().value())
        : Optional.empty();
  }

  /** Wants it on this day from now on. */
  public void choose(DigestDay day) {
    database.update(CHOOSE, me().value(), day.name());
    settings.choose(me(), MAIL, Pace.AT_ONCE);
  }

  /** Wants none, as by "unsubscribe" in one of them. */
  public void turnOff() {
    settings.choose(me(), MAIL, Pace.OFF);
  }

  /** When it comes, by the building's clocks. */
  public LocalTime time() {
    return plan.slots().time();
  }

  private boolean isReader(UserId person) {
    return recipients
        .find(person)
        .filter(known -> known.standing().hears(Category.DIGEST))
        .isPresent();
  }

  private UserId me() {
    return caller.current().orElseThrow();
  }
}
