package com.tenocean.micro.fault;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.digest.DigestSection;
import com.tenocean.digest.TestNews;
import com.tenocean.digest.TestNews.News;
import com.tenocean.harness.BesideTheContainer;
import com.tenocean.harness.TestPortal;
import com.tenocean.harness.TestScope;
import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests of a portal that is killed, that was down when one was due, or that has two nodes. */
@BesideTheContainer(seconds = 350)
@Tag(TestScope.CI_ALONE)
class DigestFaultIT {
  private static final int KILLED = 137;
  private static final int READERS = 3_700;
  private static final int WITH_NEWS = 1_200;

  /** So many runs of one workflow are under way at once. */
  private static final int SESSIONS = 16;

  /** The deliveries whose mails were asked for. */
  private static final String ASKED =
      """
      select data ->> 'deliveryId' as id from event_log where name = 'notification/email.send'
      union all
      select jsonb_array_elements_text(data -> 'deliveries') from event_log
      where name = 'notification/email.round'
      """;

  private static final Duration TEN_HOURS = Duration.ofHours(10);

  private static final String ADD =
      """
      with added as (
        insert into app_user (id, version, email, first_name, last_name, status, created_at)
        select gen_random_uuid(), 0, ? || n || '@example.org', 'R', lpad(n::text, 5, '0'),
               'RESIDENT', now() - interval '90 days'
        from generate_series(1, ?) as n returning id)
      insert into digest_choice (user_id, day) select id, ? from added
      """;

  @TempDir Path home;
  private Building building;
  private Database database;
  private Duration ahead = Duration.ZERO;
  private LocalDate first;

  @BeforeEach
  void build() throws IOException {
    building = new Building(home);
    building.configure("tenocean.smtp.rate", "0"); // so that mails leave in rounds
    building.startBroker();
    database = new Database(building.dataSource());
    var portal = building.startPortal("none").awaitOpen();
    soon().until(() -> count("select count(*) from digest") == 1);
    first = latest().plusDays(1);
    assertThat(count("select count(*) from event_log where id like 'digest %'"))
        .as("a first start sends nothing for the past")
        .isZero();
    portal.kill();
  }

  @AfterEach
  void tearDown() throws IOException {
    building.close();
  }

  @Test
  void killedHalfWayItGoesOnAndNobodyIsTwiceThereOrLeftOut() throws IOException {
    add("reader", READERS, "DAILY");
    tell("for-some", WITH_NEWS);
    advanceTo(first, Duration.ZERO);

    assertThat(building.startPortal("IN_STEP:4").awaitEnd()).isEqualTo(KILLED);
    long served = served();
    assertThat(served).isLessThan(READERS);

    var portal = building.startPortal("none");
    // Five steps are left when the first is seen: time enough to die amid them.
    soon().pollInterval(Duration.ofMillis(20)).until(() -> served() > served);
    portal.kill();
    assertThat(served()).as("half-way").isBetween(served + 1, READERS - 1L);

    building.startPortal("none");
    awaitDigest(first);
    soon().until(() -> count("select count(*) from delivery where status = 'PLANNED'") == 0);
    assertThat(count("select readers from digest where scheduled_on = ?", first))
        .isEqualTo(READERS);
    assertThat(count("select sent from digest where scheduled_on = ?", first)).isEqualTo(WITH_NEWS);
    assertBooksBalance();
    assertMailsArrived();
  }

  private long served() {
    return count("select coalesce(max(readers), 0) from digest");
  }

  /** Each who has news has one issue, one delivery that was asked for once, and no one else has. */
  private void assertBooksBalance() {
    var news = "(select unnest(audience) from probe_news where cause = 'for-some')";
    assertThat(count("select count(*) from digest_issue where reader_id in " + news))
        .isEqualTo(WITH_NEWS);
    assertThat(count("select count(*) from digest_issue")).isEqualTo(WITH_NEWS);
    assertThat(count("select count(*) from delivery where status = 'SENT'")).isEqualTo(WITH_NEWS);
    assertThat(
            count(
                "select count(distinct recipient_id) from delivery where recipient_id in " + news))
        .isEqualTo(WITH_NEWS);
    assertThat(count("select count(distinct id) from (" + ASKED + ") mails"))
        .isEqualTo(WITH_NEWS)
        .isEqualTo(count("select count(*) from (" + ASKED + ") mails"));
  }

  /** At most what was in the air came twice, and then it is one message to who reads it. */
  private void assertMailsArrived() throws IOException {
    var arrived =
        building.mails(2 * WITH_NEWS).stream()
            .map(mail -> mail.headers().get("Message-ID"))
            .toList();
    assertThat(arrived.stream().distinct()).hasSize(WITH_NEWS);
    assertThat(arrived).hasSizeBetween(WITH_NEWS, WITH_NEWS + 2 * SESSIONS);
  }

  @Test
  void whatWasMissedIsMadeUpForOnceByOneOfTwoNodes() {
    add("daily", 5, "DAILY");
    for (int day = 0; day < 7; day++) {
      add("day" + day + "-", 3, first.plusDays(day).getDayOfWeek().name());
    }
    tell("before-the-first", 26);
    advanceTo(first, TEN_HOURS);

    startTwoNodes();
    awaitDigest(first);
    assertThat(digests()).containsExactly(first + " from " + first);
    assertThat(perPerson("daily")).containsExactly(1L, 5L);
    assertThat(perPerson("day0-")).containsExactly(1L, 3L);
    assertThat(perPerson("day1-")).isEmpty();

    stopAll();
    tell("before-the-standstill", 26);
    advanceTo(first.plusDays(3), TEN_HOURS);
    startTwoNodes();
    awaitDigest(first.plusDays(3));

    assertThat(digests())
        .containsExactly(
            first + " from " + first, first.plusDays(3) + " from " + first.plusDays(1));
    assertThat(perPerson("daily")).as("once for the days missed").containsExactly(2L, 5L);
    for (int day = 0; day < 7; day++) {
      if (day <= 3) {
        assertThat(perPerson("day" + day + "-")).as("day " + day).containsExactly(1L, 3L);
      } else {
        assertThat(perPerson("day" + day + "-")).as("day " + day).isEmpty();
      }
    }
  }

  private List<TestPortal> nodes = List.of();

  private void startTwoNodes() {
    nodes = List.of(building.startPortal("none"), building.startPortal("none"));
    nodes.forEach(TestPortal::awaitOpen);
  }

  private void stopAll() {
    nodes.forEach(TestPortal::kill);
  }

  private List<String> digests() {
    return database.query(
        "select scheduled_on || ' from ' || covers_from from digest where expected > 0"
            + " order by scheduled_on",
        row -> row.getString(1));
  }

  /** How many digests each of some people has got, and how many have got so many. */
  private List<Long> perPerson(String name) {
    return database
        .query(
            "select n, count(*) from (select count(*) as n from delivery v"
                + " join app_user u on u.id = v.recipient_id where u.email like ? group by u.id) per"
                + " group by n",
            row -> List.of(row.getLong(1), row.getLong(2)),
            name + "%")
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private void add(String name, int many, String day) {
    database.update(ADD, name, many, day);
  }

  /** News for so many of all people. */
  private void tell(String cause, int people) {
    var audience =
        database.query(
            "select id from app_user order by last_name, id limit ?",
            row -> new UserId(row.getObject(1, UUID.class)),
            people);
    TestNews.add(
        database,
        new News(
            cause,
            DigestSection.ANNOUNCEMENTS,
            null,
            null,
            now(),
            false,
            50,
            "About " + cause,
            audience,
            false));
  }

  private void awaitDigest(LocalDate date) {
    soon()
        .until(
            () ->
                count(
                        "select count(*) from digest"
                            + " where scheduled_on = ? and finished_at is not null",
                        date)
                    == 1);
  }

  private LocalDate latest() {
    return database
        .queryOne("select max(scheduled_on) from digest", row -> row.getObject(1, LocalDate.class))
        .orElseThrow();
  }

  /** Puts the clock on to the slot of a date, and some time more. */
  private void advanceTo(LocalDate date, Duration after) {
    var due = date.atTime(8, 0).toInstant(ZoneOffset.UTC).plus(after);
    var time = Duration.between(now(), due);
    building.advance(time);
    ahead = ahead.plus(time);
  }

  private Instant now() {
    return Instant.now().plus(ahead);
  }

  private long count(String sql, Object... parameters) {
    return database.queryOne(sql, row -> row.getLong(1), parameters).orElseThrow();
  }
}
