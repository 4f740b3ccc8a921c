package com.tenocean.digest.internal;

import com.tenocean.digest.DigestDay;
import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * For whom a digest is: residents and staff with an address, on their day, unless they have turned
 * it off; and since when things are news to them. In the caller's transaction.
 */
@ApplicationScoped
public class DigestReaders {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final UUID FIRST = new UUID(0, 0);

  private static final String WHO =
      """
       from app_user u left join digest_choice c on c.user_id = u.id
      where u.status = 'RESIDENT' and u.email is not null
        and not exists (select from notification_choice n
                        where n.user_id = u.id and n.category = 'DIGEST' and n.channel = 'EMAIL'
                          and n.pace = 'OFF')
        and not exists (select from notification_setting s
                        where s.user_id = u.id and s.security_only)
      """;

  /**
   * From the end of the last one that was really sent; else for a week, but not from before the
   * person was let in. An occupancy begins on that day; who has none came with the account. One
   * that a wrong clock has made of a time to come is not the last.
   */
  private static final String NEW_SINCE =
      """
      select u.id, greatest(cast(? as timestamptz), coalesce(
          (select d.period_end from digest_issue i
             join digest d on d.id = i.digest_id
             join delivery v on v.recipient_id = i.reader_id and v.channel = 'EMAIL'
               and v.cause = 'digest ' || to_char(i.scheduled_on, 'YYYY-MM-DD')
           where i.reader_id = u.id and i.scheduled_on is not null and v.status = 'SENT'
             and d.period_end <= ?
           order by i.scheduled_on desc limit 1),
          greatest(cast(? as timestamptz), coalesce(
            (select cast(min(o.from_date) as timestamp) at time zone ? from occupancy o
             where o.user_id = u.id),
            u.created_at)))) as new_since
      """;

  private static final String PAGE =
      NEW_SINCE + WHO + " and u.id > ? and coalesce(c.day, ?) = any (?) order by u.id limit ?";
  private static final String ONE = NEW_SINCE + " from app_user u where u.id = ?";
  private static final String BY_DAY =
      "select coalesce(c.day, ?) as day, count(*) as readers" + WHO + " group by 1";

  private Database database;
  private DigestPlan plan;

  DigestReaders() {}

  @Inject
  DigestReaders(Database database, DigestPlan plan) {
    this.database = database;
    this.plan = plan;
  }

  /** How many want it on which day. */
  public Map<DigestDay, Integer> byDay() {
    var counts = new EnumMap<DigestDay, Integer>(DigestDay.class);
    database.query(
        BY_DAY,
        row -> counts.put(DigestDay.valueOf(row.getString("day")), row.getInt("readers")),
        plan.usualDay().name());
    return counts;
  }

  /** How many want it on one of these days. */
  int count(Collection<DigestDay> days) {
    var counts = byDay();
    return days.stream().mapToInt(day -> counts.getOrDefault(day, 0)).sum();
  }

  /** The next readers of a digest, in the order of their ids. */
  List<Reader> next(Digest digest, int size) {
    var asking = digest.askedBy();
    if (asking != null) {
      return digest.doneTo() == null ? List.of(one(asking, digest)) : List.of();
    }
    return database.query(
        PAGE,
        DigestReaders::reader,
        digest.period().from(),
        digest.period().to(),
        weekBefore(digest),
        plan.slots().zone().getId(),
        digest.doneTo() == null ? FIRST : digest.doneTo().value(),
        plan.usualDay().name(),
        digest.days().stream().map(DigestDay::name).toArray(String[]::new),
        size);
  }

  /** A reader, whether or not it is the reader's day. */
  Reader one(UserId person, Digest digest) {
    return database
        .queryOne(
            ONE,
            DigestReaders::reader,
            digest.period().from(),
            digest.period().to(),
            weekBefore(digest),
            plan.slots().zone().getId(),
            person.value())
        .orElseThrow();
  }

  private static Instant weekBefore(Digest digest) {
    return digest.period().to().minus(WEEK);
  }

  private static Reader reader(ResultSet row) throws SQLException {
    return new Reader(
        new UserId(row.getObject("id", UUID.class)),
        row.getObject("new_since", OffsetDateTime.class).toInstant());
  }
}
