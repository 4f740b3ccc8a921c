package com.tenocean.notification.internal;

import com.tenocean.notification.Category;
import com.tenocean.notification.MailStop;
import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;

/**
 * Categories of which people get no mail, among their choices, in the caller's transaction. A row
 * remembers what was chosen before, so that it can come back.
 */
@ApplicationScoped
public class MailStops {
  private static final String STOPPED =
      """
      select coalesce((select security_only from notification_setting where user_id = p.id), false),
             array(select category from notification_choice
                   where user_id = p.id and channel = 'EMAIL' and pace = 'OFF')
      from (select cast(? as uuid) as id) p
      """;

  private static final String STOP =
      """
      insert into notification_choice (user_id, category, channel, pace, before)
      select ?, category, 'EMAIL', 'OFF', 'USUAL' from unnest(?) as stopped(category)
      on conflict (user_id, category, channel) do update
      set pace = 'OFF',
          before = case when notification_choice.pace = 'OFF' then notification_choice.before
                        else notification_choice.pace end
      """;

  private static final String RESUME =
      """
      update notification_choice set pace = before, before = null
      where user_id = ? and channel = 'EMAIL' and pace = 'OFF' and before <> 'USUAL'
      """;

  private static final String RESUME_USUAL =
      """
      delete from notification_choice
      where user_id = ? and channel = 'EMAIL' and pace = 'OFF' and before = 'USUAL'
      """;

  private static final String OF_CATEGORIES = " and category = any (?)";

  /** Somebody who turned it off elsewhere, and now wants it, wants it as is usual. */
  private static final String TURNED_OFF_ELSEWHERE =
      "update notification_choice set before = 'USUAL'"
          + " where user_id = ? and channel = 'EMAIL' and pace = 'OFF' and before is null"
          + OF_CATEGORIES;

  private Database database;

  MailStops() {}

  @Inject
  public MailStops(Database database) {
    this.database = database;
  }

  /** What does not come to a person by mail. */
  public record Stopped(boolean isBySettings, Set<String> categories) {
    /**
     * @param all what could be stopped
     */
    public MailStop stop(Set<Category> some, Collection<Category> all) {
      return new MailStop(
          some,
          isBySettings || some.stream().allMatch(this::isStopped),
          isBySettings || all.stream().allMatch(this::isStopped),
          isBySettings);
    }

    private boolean isStopped(Category category) {
      return categories.contains(category.name());
    }
  }

  public Stopped of(UserId person) {
    return database.queryOne(STOPPED, MailStops::stopped, person.value()).orElseThrow();
  }

  public void stop(UserId person, Collection<Category> categories) {
    database.update(STOP, person.value(), names(categories));
  }

  public void resume(UserId person, Collection<Category> categories) {
    var names = names(categories);
    database.update(TURNED_OFF_ELSEWHERE, person.value(), names);
    database.update(RESUME + OF_CATEGORIES, person.value(), names);
    database.update(RESUME_USUAL + OF_CATEGORIES, person.value(), names);
  }

  public void resumeAll(UserId person) {
    database.update(RESUME, person.value());
    database.update(RESUME_USUAL, person.value());
  }

  private static String[] names(Collection<Category> categories) {
    return categories.stream().map(Category::name).toArray(String[]::new);
  }

  private static Stopped stopped(ResultSet row) throws SQLException {
    return new Stopped(row.getBoolean(1), Set.of((String[]) row.getArray(2).getArray()));
  }
}
