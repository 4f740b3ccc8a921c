package com.tenocean.announcement.internal;

import com.tenocean.announcement.AnnouncementId;
import com.tenocean.announcement.AnnouncementItem;
import com.tenocean.announcement.AnnouncementKey;
import com.tenocean.announcement.AnnouncementView;
import com.tenocean.markup.Markdown;
import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person finds at the board, and what that person has read of it. */
@ApplicationScoped
public class Noticeboard {
  private static final int SUMMARY = 200;

  private static final String OF_READER =
      Readership.WITH_READERS
          + """
          select a.id, a.title, left(a.body, %%d) as body, a.urgent, a.published_at, a.reworded_at,
                 r.first_read_at is not null as is_read
          from reader m
            join announcement a on %s and %s
            left join announcement_read r on r.announcement_id = a.id and r.reader_id = m.id
          """
              .formatted(Readership.COVERS, Readership.READABLE);

  /** More than a summary needs of a long text, whatever its formatting. */
  private static final String BEGINNINGS = OF_READER.formatted(2000);

  private static final String WHOLE = OF_READER.formatted(Markdown.MAX_LENGTH) + " where a.id = ?";

  /** Said so, and not by the join, the database goes by the index and stops early. */
  private static final String UNREAD =
      BEGINNINGS
          + """
          where not exists (select 1 from announcement_read n
                            where n.announcement_id = a.id and n.reader_id = m.id)
          """;

  private static final String PAST =
      Readership.WITH_READERS
          + """
          select 1 from reader m join announcement a on %s and not %s
          where a.id = ? and a.published_at is not null
          """
              .formatted(Readership.COVERS, Readership.READABLE);

  private static final String NEWEST_FIRST = " order by a.published_at desc, a.id desc limit ?";

  /** Former residents may read, too; they are not among those whom it was to reach. */
  private static final String OPENED =
      Readership.WITH_READERS
          + """
          , first_reading as (
            insert into announcement_read (announcement_id, reader_id, first_read_at)
            select a.id, m.id, ?
            from reader m join announcement a on %s and %s
            where a.id = ?
            on conflict do nothing
            returning announcement_id)
          update announcement a set readers = readers + 1
          from first_reading f, reader m
          where a.id = f.announcement_id and m.status = 'RESIDENT'
          """
              .formatted(Readership.COVERS, Readership.READABLE);

  private Database database;
  private Clock clock;

  Noticeboard() {}

  @Inject
  public Noticeboard(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Newest first.
   *
   * @param after where the page before ended; null for the first
   */
  public List<AnnouncementItem> page(UserId reader, @Nullable AnnouncementKey after, int size) {
    var parameters = new ArrayList<Object>(List.of(only(reader), clock.instant()));
    if (after != null) {
      parameters.add(after.publishedAt());
      parameters.add(after.id().value());
    }
    parameters.add(size);
    var beyond = after == null ? "" : " where (a.published_at, a.id) < (?, ?)";
    return database.query(
        BEGINNINGS + beyond + NEWEST_FIRST, Noticeboard::item, parameters.toArray());
  }

  /** The newest that the person has not opened. */
  public List<AnnouncementItem> unread(UserId reader, int most) {
    return database.query(
        UNREAD + NEWEST_FIRST, Noticeboard::item, only(reader), clock.instant(), most);
  }

  /** Empty if there is none that goes to the person. */
  public Optional<AnnouncementView> find(AnnouncementId id, UserId reader) {
    return database.queryOne(WHOLE, Noticeboard::view, only(reader), clock.instant(), id.value());
  }

  /** Takes down that the person has read it, if that may be; the first time counts. */
  public void opened(AnnouncementId id, UserId reader) {
    var now = clock.instant();
    database.update(OPENED, only(reader), now, now, id.value());
  }

  /** Whether it went to the person, and is not there to read any more. */
  public boolean isPast(AnnouncementId id, UserId reader) {
    return database
        .queryOne(PAST, row -> true, only(reader), clock.instant(), id.value())
        .isPresent();
  }

  private static UUID[] only(UserId reader) {
    return new UUID[] {reader.value()};
  }

  private static AnnouncementItem item(ResultSet row) throws SQLException {
    return new AnnouncementItem(
        new AnnouncementId(row.getObject("id", UUID.class)),
        row.getString("title"),
        Markdown.summary(row.getString("body"), SUMMARY),
        row.getBoolean("urgent"),
        instant(row, "published_at"),
        instant(row, "reworded_at"),
        row.getBoolean("is_read"));
  }

  private static AnnouncementView view(ResultSet row) throws SQLException {
    return new AnnouncementView(
        new AnnouncementId(row.getObject("id", UUID.class)),
        row.getString("title"),
        row.getString("body"),
        row.getBoolean("urgent"),
        instant(row, "published_at"),
        instant(row, "reworded_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
