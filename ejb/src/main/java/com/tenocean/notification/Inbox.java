package com.tenocean.notification;

import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the portal itself shows to people, read off their deliveries: ids begin with their time, so
 * lists go by them. In the caller's transaction.
 */
@ApplicationScoped
public class Inbox {
  private static final String SHOWN =
      " from delivery where recipient_id = ? and channel = 'IN_APP' and status = 'SENT'";
  private static final String UNREAD = " and read_at is null";
  private static final String COLUMNS =
      "select id, category, subject, summary, target, about, planned_at, read_at";
  private static final UUID END = new UUID(-1, -1);

  private static final String COUNT =
      """
      select recipient_id, count(*) from delivery
      where recipient_id = any (?) and channel = 'IN_APP' and status = 'SENT' and read_at is null
      group by recipient_id
      """;

  private static final String READ_ONE =
      """
      update delivery set read_at = ?
      where id = ? and recipient_id = ? and channel = 'IN_APP' and status = 'SENT'
        and read_at is null
      """;

  private static final String READ_ALL =
      """
      update delivery set read_at = ?
      where recipient_id = ? and channel = 'IN_APP' and status = 'SENT' and read_at is null
        and id <= ? and category = coalesce(?, category)
      """;

  private static final String READ_ABOUT =
      """
      update delivery set read_at = ?
      where recipient_id = ? and channel = 'IN_APP' and status = 'SENT' and read_at is null
        and about = ?
      """;

  private Database database;

  Inbox() {}

  @Inject
  public Inbox(Database database) {
    this.database = database;
  }

  /** How many each of them has not read; those with none are left out. */
  public Map<UserId, Integer> unread(Collection<UserId> people) {
    var counts = new HashMap<UserId, Integer>();
    database.query(
        COUNT,
        row -> counts.put(new UserId(row.getObject(1, UUID.class)), row.getInt(2)),
        (Object) people.stream().map(UserId::value).toArray(UUID[]::new));
    return counts;
  }

  /** Latest first, after a notification or from the beginning. */
  List<InboxItem> page(UserId person, InboxFilter filter, @Nullable DeliveryId after, int size) {
    var category = filter.category();
    return database.query(
        COLUMNS
            + SHOWN
            + (filter.isUnreadOnly() ? UNREAD : "")
            + " and id < ? and category = coalesce(?, category) order by id desc limit ?",
        Inbox::item,
        person.value(),
        after == null ? END : after.value(),
        category == null ? null : category.name(),
        size);
  }

  /** One of the person's own. */
  Optional<InboxItem> find(UserId person, DeliveryId id) {
    return database.queryOne(
        COLUMNS + SHOWN + " and id = ?", Inbox::item, person.value(), id.value());
  }

  void read(UserId person, DeliveryId id, Instant at) {
    database.update(READ_ONE, at, id.value(), person.value());
  }

  /**
   * Reads what is about something that the person has just seen elsewhere.
   *
   * @param about as {@link Notification#about} has it
   */
  public void seen(UserId person, String about, Instant at) {
    database.update(READ_ABOUT, at, person.value(), about);
  }

  /** All up to one, so that what has come meanwhile, unseen, stays unread. */
  void readAll(UserId person, DeliveryId latest, @Nullable Category category, Instant at) {
    database.update(
        READ_ALL, at, person.value(), latest.value(), category == null ? null : category.name());
  }

  private static InboxItem item(ResultSet row) throws SQLException {
    return new InboxItem(
        new DeliveryId(row.getObject("id", UUID.class)),
        Category.valueOf(row.getString("category")),
        row.getString("subject"),
        row.getString("summary"),
        row.getString("target"),
        row.getString("about"),
        row.getObject("planned_at", OffsetDateTime.class).toInstant(),
        row.getObject("read_at") != null);
  }
}
