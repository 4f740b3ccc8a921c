package com.tenocean.digest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * News of the tests, as a feature would have them: a table that other nodes and the next start see,
 * too. Where no test has made it, there are none.
 */
@ApplicationScoped
public class TestNews implements DigestSource {
  public static final String TABLE =
      """
      create table if not exists probe_news (
        cause text primary key, section text not null, about text, author uuid,
        at timestamptz not null, urgent boolean not null, weight integer not null, title text not null,
        audience uuid[], alone boolean not null default false, seen_by uuid[] not null default '{}',
        gone boolean not null default false)
      """;

  private static final String COLLECT =
      "select * from probe_news where not alone and at >= ? and at < ?";

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

  @Inject private Database database;

  @Override
  public String name() {
    return "tests";
  }

  @Override
  public List<DigestItem> collect(DigestWindow window) {
    return isThere()
        ? database.query(COLLECT, TestNews::item, window.from(), window.to())
        : List.of();
  }

  @Override
  public Map<UserId, List<DigestItem>> visibleTo(
      Collection<UserId> readers, List<DigestItem> items) {
    var byCause = items.stream().collect(toMap(DigestItem::cause, Function.identity()));
    return database
        .query(
            VISIBLE,
            row -> Map.entry(id(row, "id"), byCause.get(row.getString("cause"))),
            ids(readers),
            byCause.keySet().toArray(String[]::new))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  @Override
  public Map<UserId, List<DigestItem>> personal(Collection<UserId> readers, DigestWindow window) {
    return isThere()
        ? database
            .query(PERSONAL, row -> Map.entry(id(row, "reader"), item(row)), (Object) ids(readers))
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())))
        : Map.of();
  }

  @Override
  public Map<String, DigestLine> lines(List<DigestItem> items, Locale locale) {
    var causes = items.stream().map(DigestItem::cause).toArray(String[]::new);
    var gone =
        database.query(
            "select cause from probe_news where gone and cause = any (?)",
            row -> row.getString(1),
            (Object) causes);
    return items.stream()
        .filter(item -> !gone.contains(item.cause()))
        .collect(toMap(DigestItem::cause, DigestLine::of));
  }

  private boolean isThere() {
    return database
        .queryOne("select to_regclass('probe_news') is not null", row -> row.getBoolean(1))
        .orElseThrow();
  }

  private static UUID[] ids(Collection<UserId> people) {
    return people.stream().map(UserId::value).toArray(UUID[]::new);
  }

  private static DigestItem item(ResultSet row) throws SQLException {
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

  private static UserId id(ResultSet row, String column) throws SQLException {
    return new UserId(row.getObject(column, UUID.class));
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
