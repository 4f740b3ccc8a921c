package com.tenocean.digest;

import static com.tenocean.harness.Soon.soon;

import com.tenocean.digest.TestNews.News;
import com.tenocean.digest.internal.DigestCalendar;
import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People with a digest, and things to tell them, for tests. */
@ApplicationScoped
public class Neighborhood {
  private static final LocalTime DUE = LocalTime.of(8, 0);

  @Inject private Database database;
  @Inject private Ids ids;
  @Inject private Clock clock;
  @Inject private DigestCalendar calendar;

  /** Somebody who lives here and has a digest every day. */
  UserId daily(String name) {
    var person = person(name, "RESIDENT");
    chooses(person, "DAILY");
    return person;
  }

  /** Somebody with this status, who came a month ago. */
  UserId person(String name, String status) {
    var id = new UserId(ids.next());
    database.update(
        "insert into app_user (id, version, email, first_name, last_name, status, created_at)"
            + " values (?, 0, ?, 'Dana', ?, ?, ?)",
        id.value(),
        name + "@digest.example.org",
        name,
        status,
        ago(Duration.ofDays(30)));
    return id;
  }

  void chooses(UserId person, String day) {
    database.update("insert into digest_choice (user_id, day) values (?, ?)", person.value(), day);
  }

  /** Moves in, today or some days ago. */
  void movesIn(UserId person, int daysAgo) {
    var unit = ids.next();
    database.update(
        "insert into unit (id, floor, label) values (?, 90, ?)",
        unit,
        unit.toString().substring(9));
    database.update(
        "insert into occupancy (id, user_id, unit_id, kind, from_date) values (?, ?, ?, 'TENANT', ?)",
        ids.next(),
        person.value(),
        unit,
        today().minusDays(daysAgo));
  }

  /** An announcement of so long ago, for some. */
  void news(String cause, Duration ago, UserId... people) {
    add(cause, null, null, ago, people);
  }

  void newsAbout(String about, String cause, UserId... people) {
    add(cause, about, null, Duration.ofHours(5), people);
  }

  void newsBy(UserId author, String cause, UserId... people) {
    add(cause, null, author, Duration.ofHours(5), people);
  }

  /** An announcement of this moment, for some. */
  void newsOf(Instant at, String cause, UserId... people) {
    add(cause, null, null, Duration.between(at, clock.instant()), people);
  }

  /** The moment up to which the digest of a date tells of things. */
  Instant endOf(LocalDate date) {
    return database
        .queryOne(
            "select period_end from digest where scheduled_on = ?",
            row -> row.getObject(1, OffsetDateTime.class).toInstant(),
            date)
        .orElseThrow();
  }

  private void add(
      String cause,
      @Nullable String about,
      @Nullable UserId author,
      Duration ago,
      UserId... people) {
    tell(
        new News(
            cause,
            DigestSection.ANNOUNCEMENTS,
            about,
            author,
            ago(ago),
            false,
            50,
            title(cause),
            List.of(people),
            false));
  }

  void tell(News news) {
    TestNews.add(database, news);
  }

  /** What a letter says of it. */
  static String title(String cause) {
    return "All about " + cause;
  }

  void seenBy(String cause, UserId person) {
    database.update(
        "update probe_news set seen_by = seen_by || ? where cause = ?", person.value(), cause);
  }

  /** Was told of it by other means. */
  void told(UserId person, String cause, String channel, String status, boolean isRead) {
    delivery(person, cause, channel, status, isRead, null);
  }

  /** Was told of it and of other things in one mail. */
  void toldTogether(UserId person, String cause) {
    var mail = delivery(person, "batch " + cause, "EMAIL", "SENT", false, null);
    delivery(person, cause, "EMAIL", "COLLAPSED", false, mail);
  }

  private UUID delivery(
      UserId person,
      String cause,
      String channel,
      String status,
      boolean isRead,
      @Nullable UUID together) {
    var id = ids.next();
    database.update(
        "insert into delivery (id, recipient_id, channel, category, template, cause, data, status,"
            + " planned_at, read_at, collapsed_into, due_at)"
            + " values (?, ?, ?, 'ANNOUNCEMENT', 'alert', ?,"
            + " '{\"kind\": \"stuck\", \"queue\": \"pump\"}', ?, ?, ?, ?, ?)",
        id,
        person.value(),
        channel,
        cause,
        status,
        ago(Duration.ofHours(4)),
        isRead ? ago(Duration.ofHours(1)) : null,
        together,
        status.equals("PLANNED") ? clock.instant().plus(Duration.ofDays(3)) : null);
    return id;
  }

  Instant ago(Duration time) {
    return clock.instant().minus(time);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Lets the time pass until the next digest is due, and waits until all have theirs. */
  LocalDate nextDigest() {
    soon().until(this::haveBegun);
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var due = now.with(DUE);
    if (!due.isAfter(now)) {
      due = due.plusDays(1);
    }
    MovableClock.advance(Duration.between(now, due));
    calendar.open(); // which its timer would do some seconds later
    var date = due.toLocalDate();
    soon().until(() -> isFinished(date));
    return date;
  }

  /** The first of a portal is for nobody: those after it are told of what is new since then. */
  private boolean haveBegun() {
    return count("select count(*) from digest") > 0;
  }

  boolean isFinished(LocalDate date) {
    return count(
            "select count(*) from digest where scheduled_on = ? and finished_at is not null", date)
        == 1;
  }

  /** What a person's digest of a date tells of, in order; empty if there is none. */
  List<String> told(UserId person, LocalDate date) {
    return database.query(
        "select coalesce(i.data ->> 'cause', pick.it -> 'own' -> 'item' ->> 'cause')"
            + " from digest_issue s, jsonb_array_elements(s.content) with ordinality as part(it, n),"
            + " jsonb_array_elements(part.it -> 'picks') with ordinality as pick(it, n)"
            + " left join digest d on d.scheduled_on = ?"
            + " left join digest_item i on i.digest_id = d.id"
            + "   and i.position = (pick.it ->> 'position')::integer"
            + " where s.reader_id = ? and s.scheduled_on = ? order by part.n, pick.n",
        row -> row.getString(1),
        date,
        person.value(),
        date);
  }

  /** How the mails of a person's digests stand. */
  List<String> deliveries(UserId person) {
    return database.query(
        "select cause || ' ' || status from delivery where recipient_id = ?"
            + " and category = 'DIGEST' order by planned_at",
        row -> row.getString(1),
        person.value());
  }

  long count(String sql, Object... parameters) {
    return database.queryOne(sql, row -> row.getLong(1), parameters).orElseThrow();
  }
}
