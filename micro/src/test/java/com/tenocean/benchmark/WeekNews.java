package com.tenocean.benchmark;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.tenocean.digest.DigestItem;
import com.tenocean.digest.DigestSection;
import com.tenocean.digest.DigestSource;
import com.tenocean.digest.DigestWindow;
import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A week in the building, as features would have it: what is for a floor, and what was read. */
@ApplicationScoped
public class WeekNews implements DigestSource {
  private static final String COLLECT =
      "select * from bench_news where not alone and at >= ? and at < ?";

  /** What is for all or the reader's floor, and has posts that the reader has not come to. */
  private static final String VISIBLE =
      """
      select r.id, n.cause from unnest(?) as r(id)
        join bench_floor f on f.user_id = r.id
        join bench_news n on n.cause = any (?) and (n.floor is null or n.floor = f.floor)
        left join bench_position p on p.user_id = r.id and p.cause = n.cause
      where coalesce(p.posts, 0) < n.posts
      """;

  private static final String PERSONAL =
      """
      select n.* from bench_news n where n.alone and n.author = any (?) and n.at >= ? and n.at < ?
      """;

  @Inject private Database database;

  @Override
  public String name() {
    return "week";
  }

  @Override
  public List<DigestItem> collect(DigestWindow window) {
    return isThere()
        ? database.query(COLLECT, WeekNews::item, window.from(), window.to())
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
            .query(
                PERSONAL,
                row -> Map.entry(id(row, "author"), item(row)),
                ids(readers),
                window.from(),
                window.to())
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())))
        : Map.of();
  }

  private boolean isThere() {
    return database
        .queryOne("select to_regclass('bench_news') is not null", row -> row.getBoolean(1))
        .orElseThrow();
  }

  private static UUID[] ids(Collection<UserId> people) {
    return people.stream().map(UserId::value).toArray(UUID[]::new);
  }

  private static DigestItem item(ResultSet row) throws SQLException {
    return new DigestItem(
        DigestSection.valueOf(row.getString("section")),
        row.getString("cause"),
        row.getString("cause"),
        null,
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getBoolean("urgent"),
        row.getInt("weight"),
        row.getString("title"),
        row.getInt("posts") + " posts",
        "/forum");
  }

  private static UserId id(ResultSet row, String column) throws SQLException {
    return new UserId(row.getObject(column, UUID.class));
  }
}
