package com.tenocean.announcement;

import com.tenocean.announcement.internal.Readership;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is new among the announcements, for many readers at once. */
@ApplicationScoped
public class AnnouncementNews {
  private static final int MOST = 20;
  private static final int SUMMARY = 200;

  private static final String PUBLISHED =
      """
      select id, title, left(body, 2000) as body, urgent, published_at
      from announcement
      where status = 'PUBLISHED' and published_at >= ? and published_at < ?
        and (expires_at is null or expires_at > ?)
      order by published_at desc, id desc limit ?
      """;

  private static final String UNREAD =
      Readership.WITH_READERS
          + """
          select m.id as reader, a.id as announcement
          from reader m join announcement a on %s
          where a.id = any (?) and m.status = 'RESIDENT' and a.published_by <> m.id
            and not exists (select 1 from announcement_read r
                            where r.announcement_id = a.id and r.reader_id = m.id)
          """
              .formatted(Readership.COVERS);

  private Database database;
  private Clock clock;

  AnnouncementNews() {}

  @Inject
  public AnnouncementNews(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Unread(UserId reader, AnnouncementId announcement) {}

  /**
   * What of the announcements of a stretch of time each of these people should read and has not
   * opened, nor published, newest first; the newest {@value #MOST} at most. People for whom there
   * is nothing are left out. Two queries, however many people they are.
   */
  public Map<UserId, List<AnnouncementHeadline>> unread(
      Collection<UserId> readers, Instant from, Instant until) {
    var headlines =
        database.query(PUBLISHED, AnnouncementNews::headline, from, until, clock.instant(), MOST);
    if (headlines.isEmpty() || readers.isEmpty()) {
      return Map.of();
    }
    return unread(readers, headlines).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                of -> headlines.stream().filter(h -> of.getValue().contains(h.id())).toList()));
  }

  private Map<UserId, Set<AnnouncementId>> unread(
      Collection<UserId> readers, List<AnnouncementHeadline> headlines) {
    return database
        .query(
            UNREAD,
            row ->
                new Unread(
                    new UserId(row.getObject("reader", UUID.class)),
                    new AnnouncementId(row.getObject("announcement", UUID.class))),
            readers.stream().map(UserId::value).toArray(UUID[]::new),
            headlines.stream().map(h -> h.id().value()).toArray(UUID[]::new))
        .stream()
        .collect(
            Collectors.groupingBy(
                Unread::reader, Collectors.mapping(Unread::announcement, Collectors.toSet())));
  }

  private static AnnouncementHeadline headline(ResultSet row) throws SQLException {
    return new AnnouncementHeadline(
        new AnnouncementId(row.getObject("id", UUID.class)),
        row.getString("title"),
        Markdown.summary(row.getString("body"), SUMMARY),
        row.getBoolean("urgent"),
        row.getObject("published_at", OffsetDateTime.class).toInstant());
  }
}
