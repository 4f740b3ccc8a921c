package com.tenocean.benchmark;

import com.tenocean.shared.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Puts readers and a realistic week into the database: 5 announcements (two for some floors), 10
 * events, 200 topics with 2,000 posts in all, and a request of one's own for every tenth reader.
 * Each has read 20 of the topics to their end, was mailed three of the announcements, and mutes one
 * topic.
 */
@ApplicationScoped
public class BusyWeek {
  private static final List<String> TABLES =
      List.of(
          """
          create table if not exists bench_news (
            cause text primary key, section text not null, floor integer, author uuid,
            alone boolean not null default false, at timestamptz not null, urgent boolean not null,
            weight integer not null, posts integer not null, title text not null)
          """,
          "create index if not exists bench_news_alone on bench_news (author) where alone",
          "create table if not exists bench_floor (user_id uuid primary key, floor integer not null)",
          """
          create table if not exists bench_position (
            user_id uuid, cause text, posts integer not null, primary key (user_id, cause))
          """);

  private static final String READERS =
      """
      with added as (
        insert into app_user (id, version, email, first_name, last_name, status, created_at)
        select gen_random_uuid(), 0, 'reader-' || gen_random_uuid() || '@example.org', 'Reader',
               n::text, 'RESIDENT', cast(? as timestamptz) - interval '90 days'
        from generate_series(1, ?) as n returning id, last_name),
      choosing as (insert into digest_choice (user_id, day) select id, 'DAILY' from added)
      insert into bench_floor (user_id, floor) select id, last_name::integer % 12 + 1 from added
      """;

  private static final String NEWS =
      """
      insert into bench_news (cause, section, floor, at, urgent, weight, posts, title)
      select ? || n, ?, case when n <= ? then n end, cast(? as timestamptz) - n * interval '1 minute',
             n = 3, 20 + n % 50, ?, ? || n
      from generate_series(1, ?) as n on conflict (cause) do update set at = excluded.at
      """;

  private static final List<String> OF_EACH =
      List.of(
          """
          insert into bench_position (user_id, cause, posts)
          select f.user_id, 'topic ' || (n * 7 + f.floor) % 200 + 1, 10
          from bench_floor f, generate_series(1, 20) as n on conflict do nothing
          """,
          """
          insert into notification_mute (user_id, thing, since)
          select user_id, 'topic ' || floor, now() from bench_floor on conflict do nothing
          """,
          """
          insert into delivery (id, recipient_id, channel, category, template, cause, data, status,
                                planned_at, sent_at)
          select gen_random_uuid(), f.user_id, c.channel, 'ANNOUNCEMENT', 'bench',
                 'announcement ' || n, '{}', 'SENT', now() - interval '1 day', now()
          from bench_floor f, generate_series(1, 3) as n, (values ('EMAIL'), ('IN_APP')) c(channel)
          on conflict do nothing
          """,
          """
          insert into bench_news (cause, section, author, alone, at, urgent, weight, posts, title)
          select 'request ' || user_id, 'REQUESTS', user_id, true,
                 (select max(at) from bench_news), false, 50, 1, 'The tap in the kitchen drips'
          from (select user_id from bench_floor order by user_id limit
                  (select count(*) / 10 from bench_floor)) fellow
          on conflict do nothing
          """,
          "analyze");

  @Inject private Database database;
  @Inject private Clock clock;

  /** Adds readers until there are so many. */
  void prepare(int readers) {
    TABLES.forEach(database::update);
    database.update(READERS, clock.instant(), readers - count());
    news("announcement ", "ANNOUNCEMENTS", 2, 1, "The water is off on the morning of day ", 5);
    news("event ", "EVENTS", 0, 1, "A barbecue on the roof, for everybody who likes it, no. ", 10);
    news("topic ", "FORUM", 0, 10, "Who knows somebody who repairs old bicycles? no. ", 200);
    OF_EACH.forEach(database::update);
  }

  private void news(String cause, String section, int ofFloors, int posts, String title, int many) {
    database.update(NEWS, cause, section, ofFloors, clock.instant(), posts, title, many);
  }

  private int count() {
    return database
        .queryOne("select count(*) from bench_floor", row -> row.getInt(1))
        .orElseThrow();
  }
}
