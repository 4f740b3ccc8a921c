package com.tenocean.benchmark;

import com.tenocean.digest.DigestItem;
import com.tenocean.digest.DigestSection;
import com.tenocean.digest.DigestWindow;
import com.tenocean.digest.TableNews;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A week in the building, as features would have it: what is for a floor, and what was read. */
@ApplicationScoped
public class WeekNews extends TableNews {
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

  public WeekNews() {
    super("bench_news", VISIBLE);
  }

  @Override
  public String name() {
    return "week";
  }

  @Override
  public Map<UserId, List<DigestItem>> personal(Collection<UserId> readers, DigestWindow window) {
    return personal(PERSONAL, "author", ids(readers), window.from(), window.to());
  }

  @Override
  protected DigestItem item(ResultSet row) throws SQLException {
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
}
