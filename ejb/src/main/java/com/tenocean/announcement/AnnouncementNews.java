package com.tenocean.announcement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.tenocean.announcement.internal.Readership;
import com.tenocean.digest.DigestItem;
import com.tenocean.digest.DigestLine;
import com.tenocean.digest.DigestSection;
import com.tenocean.digest.DigestSource;
import com.tenocean.digest.DigestWindow;
import com.tenocean.markup.Markdown;
import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The announcements in digests: to those whom they go to, and who have not opened them. They read
 * as they stand when the letter leaves; what is withdrawn or over by then is not told.
 */
@ApplicationScoped
public class AnnouncementNews implements DigestSource {
  private static final String CAUSE = "announcement ";
  private static final int NEWEST = 50;
  private static final int WEIGHT = 60;
  private static final int SUMMARY = 140;

  private static final String READABLE =
      """
      select id, title, left(body, 2000) as body, urgent, published_at, published_by
      from announcement
      where status = 'PUBLISHED' and (expires_at is null or expires_at > ?)
      """;

  private static final String PUBLISHED =
      READABLE
          + " and published_at >= ? and published_at < ? order by published_at desc, id desc limit ?";

  private static final String UNREAD =
      Readership.WITH_READERS
          + """
          select m.id as reader, a.id as announcement
          from reader m join announcement a on %s
          where a.id = any (?) and m.status = 'RESIDENT'
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

  private record Unread(UserId reader, DigestItem item) {}

  @Override
  public String name() {
    return "announcements";
  }

  @Override
  public List<DigestItem> collect(DigestWindow window) {
    return database.query(
        PUBLISHED, AnnouncementNews::item, clock.instant(), window.from(), window.to(), NEWEST);
  }

  @Override
  public Map<UserId, List<DigestItem>> visibleTo(
      Collection<UserId> readers, List<DigestItem> items) {
    var byId = items.stream().collect(toMap(AnnouncementNews::id, Function.identity()));
    return database
        .query(
            UNREAD,
            row ->
                new Unread(
                    new UserId(row.getObject("reader", UUID.class)),
                    byId.get(row.getObject("announcement", UUID.class))),
            readers.stream().map(UserId::value).toArray(UUID[]::new),
            byId.keySet().toArray(UUID[]::new))
        .stream()
        .collect(groupingBy(Unread::reader, mapping(Unread::item, toList())));
  }

  @Override
  public Map<String, DigestLine> lines(List<DigestItem> items, Locale locale) {
    return database
        .query(
            READABLE + " and id = any (?)",
            AnnouncementNews::item,
            clock.instant(),
            items.stream().map(AnnouncementNews::id).toArray(UUID[]::new))
        .stream()
        .collect(toMap(DigestItem::cause, DigestLine::of));
  }

  private static UUID id(DigestItem item) {
    return UUID.fromString(item.cause().substring(CAUSE.length()));
  }

  private static DigestItem item(ResultSet row) throws SQLException {
    var thing = CAUSE + row.getString("id");
    return new DigestItem(
        DigestSection.ANNOUNCEMENTS,
        thing,
        thing,
        new UserId(row.getObject("published_by", UUID.class)),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("urgent"),
        WEIGHT,
        row.getString("title"),
        Markdown.summary(row.getString("body"), SUMMARY),
        "/announcements/" + row.getString("id"));
  }
}
