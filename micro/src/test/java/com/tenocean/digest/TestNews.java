package com.tenocean.digest;

import static java.util.stream.Collectors.toMap;

import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** News of the tests, as a feature would have them. */
@ApplicationScoped
public class TestNews extends TableNews {
  public static final String TABLE =
      """
      create table if not exists probe_news (
        cause text primary key, section text not null, about text, author uuid,
        at timestamptz not null, urgent boolean not null, weight integer not null, title text not null,
        audience uuid[], alone boolean not null default false, seen_by uuid[] not null default '{}',
        gone boolean not null default false)
      """;

  private static final String VISIBLE =
      """
      select r.id, n.cause from probe_news n, unnest(?) as r(id)
      where n.cause = any (?) and (n.audience is null or r.id = any (n.audience))
        and r.id <> all (n.seen_by)
      """;

  private static final String PERSONAL =
      """
      select r.id as reader, n.* from probe_news n join unnest(?) as r(id) on r.id = any (n.audience)
      where n.alone and r.id <> all (n.seen_by)
      """;

  public TestNews() {
    super("probe_news", VISIBLE);
  }

  @Override
  public String name() {
    return "tests";
  }

  @Override
  public Map<UserId, List<DigestItem>> personal(Collection<UserId> readers, DigestWindow window) {
    return personal(PERSONAL, "reader", (Object) ids(readers));
  }

  @Override
  public Map<String, DigestLine> lines(List<DigestItem> items, Locale locale) {
    var causes = items.stream().map(DigestItem::cause).toArray(String[]::new);
    var gone =
        database()
            .query(
                "select cause from probe_news where gone and cause = any (?)",
                row -> row.getString(1),
                (Object) causes);
    return items.stream()
        .filter(item -> !gone.contains(item.cause()))
        .collect(toMap(DigestItem::cause, DigestLine::of));
  }

  @Override
  protected DigestItem item(ResultSet row) throws SQLException {
    return new DigestItem(
        DigestSection.valueOf(row.getString("section")),
        row.getString("cause"),
        row.getString("about"),
        row.getObject("author") == null ? null : id(row, "author"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getBoolean("urgent"),
        row.getInt("weight"),
        row.getString("title"),
        null,
        "/");
  }

  /** Something new, to be told of by the tests; for everybody where there is no audience. */
  public static void add(Database database, News news) {
    database.update(TABLE);
    database.update(
        "insert into probe_news (cause, section, about, author, at, urgent, weight, title, audience,"
            + " alone) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        news.cause,
        news.section.name(),
        news.about,
        news.author == null ? null : news.author.value(),
        news.at,
        news.isUrgent,
        news.weight,
        news.title,
        news.audience == null ? null : ids(news.audience),
        news.isAlone);
  }

  /** A row of the table. */
  public record News(
      String cause,
      DigestSection section,
      @Nullable String about,
      @Nullable UserId author,
      Instant at,
      boolean isUrgent,
      int weight,
      String title,
      @Nullable List<UserId> audience,
      boolean isAlone) {}
}
