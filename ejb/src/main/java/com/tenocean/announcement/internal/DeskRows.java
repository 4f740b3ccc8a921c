package com.tenocean.announcement.internal;

import com.tenocean.announcement.Announcement;
import com.tenocean.announcement.AnnouncementId;
import com.tenocean.announcement.AnnouncementStatus;
import com.tenocean.announcement.Audience;
import com.tenocean.announcement.DeskKey;
import com.tenocean.announcement.DeskRow;
import com.tenocean.announcement.DeskView;
import com.tenocean.shared.Database;
import com.tenocean.user.Role;
import com.tenocean.user.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What admins see of announcements: a page of them, with what was read of each, in one query. */
@ApplicationScoped
public class DeskRows {
  /** Who came later may read, too: more than it reached can't have read it. */
  private static final String SELECT =
      """
      select a.id, a.title, a.status, a.audience, a.floors, a.roles, a.urgent, a.publish_at,
             a.published_at, a.expires_at, a.listed_at, a.reach, least(a.reach, a.readers) as readers
      from announcement a
      """;

  private static final String BEYOND = " where (a.is_prepared, a.listed_at, a.id) < (?, ?, ?)";
  private static final String ORDER =
      " order by a.is_prepared desc, a.listed_at desc, a.id desc limit ?";

  private Database database;
  private UserRepository users;
  private Audiences audiences;

  DeskRows() {}

  @Inject
  public DeskRows(Database database, UserRepository users, Audiences audiences) {
    this.database = database;
    this.users = users;
    this.audiences = audiences;
  }

  /**
   * What is in preparation first, then the newest.
   *
   * @param after where the page before ended; null for the first
   */
  public List<DeskRow> page(@Nullable DeskKey after, int size) {
    var parameters = new ArrayList<Object>();
    if (after != null) {
      parameters.addAll(List.of(after.isInPreparation(), after.listedAt(), after.id().value()));
    }
    parameters.add(size);
    return database.query(
        SELECT + (after == null ? "" : BEYOND) + ORDER, DeskRows::row, parameters.toArray());
  }

  public DeskView view(Announcement one) {
    var row =
        database
            .queryOne(SELECT + " where a.id = ?", DeskRows::row, one.id().value())
            .orElseThrow();
    return new DeskView(
        row,
        one.version(),
        one.body(),
        audiences.reach(one.audience()),
        one.rewordedAt().orElse(null),
        one.changedAt(),
        users.find(one.changedBy()).map(user -> user.name().full()).orElse(null));
  }

  private static DeskRow row(ResultSet row) throws SQLException {
    return new DeskRow(
        new AnnouncementId(row.getObject("id", UUID.class)),
        row.getString("title"),
        AnnouncementStatus.valueOf(row.getString("status")),
        audience(row),
        row.getBoolean("urgent"),
        instant(row, "publish_at"),
        instant(row, "published_at"),
        instant(row, "expires_at"),
        instant(row, "listed_at"),
        row.getObject("reach", Integer.class),
        row.getInt("readers"));
  }

  private static Audience audience(ResultSet row) throws SQLException {
    return new Audience(
        Audience.Kind.valueOf(row.getString("audience")),
        List.of((Integer[]) row.getArray("floors").getArray()),
        List.of((String[]) row.getArray("roles").getArray()).stream().map(Role::valueOf).toList());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
