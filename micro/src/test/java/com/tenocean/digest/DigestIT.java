package com.tenocean.digest;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.digest.TestNews.News;
import com.tenocean.digest.internal.DigestRetention;
import com.tenocean.event.EventPublisher;
import com.tenocean.harness.MovableClock;
import com.tenocean.notification.internal.Release;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.shared.UserId;
import com.tenocean.verification.Mailbox;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who gets which digest, and when. */
@ExtendWith(ArquillianExtension.class)
class DigestIT {
  private static final Duration HOURS = Duration.ofHours(5);
  private static final Duration DAYS = Duration.ofDays(1);

  @Inject private Neighborhood people;
  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private EventPublisher events;
  @Inject private DigestRetention retention;
  @Inject private Release release;
  @Inject private Clock clock;

  @Test
  void eachGetsWhatIsNewToThem() {
    var expected = new LinkedHashMap<UserId, List<String>>();
    expected.put(firstEver(), List.of("of-six-days"));
    expected.put(toldOtherwise(), List.of("only-failed"));
    expected.put(seenMutedAndOwn(), List.of());
    expected.put(newTenant(), List.of("of-today"));
    expected.put(notToday(), List.of());
    for (var status : List.of("ALUMNI", "PENDING", "REJECTED", "SUSPENDED")) {
      expected.put(withStatus(status), List.of());
    }
    expected.put(turnedOff(), List.of());
    expected.put(securityOnly(), List.of());
    expected.put(withoutAddress(), List.of());

    var date = people.nextDigest();

    var told = new LinkedHashMap<UserId, List<String>>();
    expected.keySet().forEach(person -> told.put(person, people.told(person, date)));
    assertThat(told).isEqualTo(expected);
    expected.forEach(
        (person, causes) ->
            assertThat(people.deliveries(person)).hasSize(causes.isEmpty() ? 0 : 1));
    assertThat(people.count("select readers - sent from digest where scheduled_on = ?", date))
        .as("for whom there was nothing new")
        .isPositive();
  }

  /** It is told the next time, and no other time. */
  @Test
  void whatCommitsAfterADigestWasCollectedIsNotLost() {
    var person = people.daily("late");
    people.news("in-time", HOURS, person);
    var first = people.nextDigest();
    soon().until(() -> people.deliveries(person).equals(List.of("digest " + first + " SENT")));
    people.news("in-time-too", Duration.ofMinutes(30), person); // too late for any transaction
    var end = people.endOf(first);
    people.newsOf(end.minusSeconds(1), "committed-late", person);
    people.news("of-the-next-day", Duration.ZERO, person);

    var second = people.nextDigest();
    soon().until(() -> people.deliveries(person).contains("digest " + second + " SENT"));
    people.news("of-the-third-day", Duration.ZERO, person);
    var third = people.nextDigest();

    assertThat(people.told(person, first)).containsExactly("in-time");
    assertThat(people.told(person, second))
        .containsExactlyInAnyOrder("committed-late", "of-the-next-day");
    assertThat(people.told(person, third)).containsExactly("of-the-third-day");
  }

  private UserId firstEver() {
    var person = people.daily("first");
    people.news("of-six-days", Duration.ofDays(6), person);
    people.news("of-nine-days", Duration.ofDays(9), person);
    return person;
  }

  private UserId toldOtherwise() {
    var person = people.daily("told");
    for (var cause : List.of("mailed", "to-be-mailed", "together", "read", "only-failed")) {
      people.news(cause, HOURS, person);
    }
    people.told(person, "mailed", "EMAIL", "SENT", false);
    people.told(person, "to-be-mailed", "EMAIL", "PLANNED", false);
    people.toldTogether(person, "together");
    people.told(person, "read", "IN_APP", "SENT", true);
    people.told(person, "only-failed", "EMAIL", "FAILED", false);
    return person;
  }

  private UserId seenMutedAndOwn() {
    var person = people.daily("knows");
    people.news("seen", HOURS, person);
    people.seenBy("seen", person);
    people.newsAbout("topic 17", "of-a-muted-topic", person);
    database.update(
        "insert into notification_mute (user_id, thing, since) values (?, 'topic 17', ?)",
        person.value(),
        clock.instant());
    people.newsBy(person, "own", person);
    return person;
  }

  private UserId newTenant() {
    var person = people.daily("new");
    people.movesIn(person, 0);
    people.news("of-today", Duration.ZERO, person);
    people.news("of-two-days-ago", Duration.ofDays(2), person);
    return person;
  }

  /** Today is not the day; nor tomorrow, when it will be due. */
  private UserId notToday() {
    var person = people.person("another-day", "RESIDENT");
    var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    people.chooses(person, tomorrow.plusDays(2).getDayOfWeek().name());
    people.news("of-another-day", HOURS, person);
    return person;
  }

  private UserId withStatus(String status) {
    var person = people.person("was-" + status.toLowerCase(Locale.ROOT), status);
    people.chooses(person, "DAILY");
    people.news("for-" + status, HOURS, person);
    return person;
  }

  private UserId turnedOff() {
    var person = people.daily("off");
    database.update(
        "insert into notification_choice (user_id, category, channel, pace)"
            + " values (?, 'DIGEST', 'EMAIL', 'OFF')",
        person.value());
    people.news("for-nobody", HOURS, person);
    return person;
  }

  private UserId securityOnly() {
    var person = people.daily("secure");
    database.update(
        "insert into notification_setting (user_id, security_only) values (?, true)",
        person.value());
    people.news("for-the-secure", HOURS, person);
    return person;
  }

  private UserId withoutAddress() {
    var person = people.daily("offline");
    database.update("update app_user set email = null where id = ?", person.value());
    people.news("for-the-offline", HOURS, person);
    return person;
  }

  @Test
  void theNextOneBeginsWhereTheLastThatWasSentEnded() {
    var sent = people.daily("sent");
    var failed = people.daily("failed");
    people.news("first-news", HOURS, sent, failed);
    people.nextDigest();
    soon().until(() -> people.deliveries(sent).get(0).endsWith("SENT"));
    soon().until(() -> people.deliveries(failed).get(0).endsWith("SENT"));
    database.update(
        "update delivery set status = 'BOUNCED' where recipient_id = ? and category = 'DIGEST'",
        failed.value());
    people.news("second-news", Duration.ZERO, sent, failed);

    var date = people.nextDigest();

    assertThat(people.told(sent, date)).containsExactly("second-news");
    assertThat(people.told(failed, date)).containsExactly("second-news", "first-news");
    soon().until(() -> people.deliveries(sent).get(1).endsWith("SENT"));
    assertThat(people.nextDigest()).isAfter(date);
    assertThat(people.deliveries(sent)).as("nothing new on the third day").hasSize(2);
  }

  @Test
  void theLetterHasSectionsAndItsSubjectIsTheTopNews() {
    var person = people.daily("letter");
    IntStream.range(0, 7).forEach(n -> topic(person, n));
    people.news("water", HOURS, person);
    urgent(person, "lift");
    people.news("over", HOURS, person);
    database.update("update probe_news set gone = true where cause = 'over'");
    alone(person, "request 7");

    people.nextDigest();

    soon().until(() -> Mailbox.latest("letter@digest.example.org", "").isPresent());
    var mail = Mailbox.latest("letter@digest.example.org", "").orElseThrow();
    assertThat(mail.subject()).isEqualTo("All about lift, and 9 more from 10 Ocean");
    assertThat(mail.text())
        .contains("10 things are new since")
        .contains("All about water", "All about request 7", "and 2 more")
        .doesNotContain("All about over", "topic 0", "topic 1")
        .containsSubsequence(
            "Announcements", "All about lift", "All about water", "In the forum", "topic 6");
  }

  private void topic(UserId person, int number) {
    var cause = "topic " + number;
    var at = people.ago(HOURS);
    people.tell(
        new News(
            cause,
            DigestSection.FORUM,
            cause,
            null,
            at,
            false,
            number,
            cause,
            List.of(person),
            false));
  }

  private void urgent(UserId person, String cause) {
    people.tell(
        new News(
            cause,
            DigestSection.ANNOUNCEMENTS,
            null,
            null,
            people.ago(DAYS),
            true,
            1,
            Neighborhood.title(cause),
            List.of(person),
            false));
  }

  private void alone(UserId person, String cause) {
    people.tell(
        new News(
            cause,
            DigestSection.REQUESTS,
            null,
            null,
            people.ago(DAYS),
            false,
            1,
            Neighborhood.title(cause),
            List.of(person),
            true));
  }

  @Test
  void aWeekThatIsGeneratedAgainTellsNobodyTwice() {
    var person = people.daily("twice");
    people.news("once", HOURS, person);
    var date = people.nextDigest();
    var before = counts(date);

    againAndTwiceAtOnce(date);
    assertThat(counts(date)).as("it is finished").isEqualTo(before);

    // As if nobody had been served: now only what each has got holds it back.
    database.update(
        "update digest set finished_at = null, done_to = null, readers = 0, sent = 0"
            + " where scheduled_on = ?",
        date);
    againAndTwiceAtOnce(date);
    assertThat(people.isFinished(date)).isTrue();
    assertThat(people.deliveries(person)).hasSize(1);
    assertThat(counts(date)).containsEntry("sent", 0L);
    assertThat(
            people.count(
                "select count(*) from (select recipient_id from delivery where cause = ?"
                    + " group by recipient_id having count(*) > 1) twice",
                "digest " + date))
        .isZero();
  }

  private void againAndTwiceAtOnce(LocalDate date) {
    var digest =
        database
            .queryOne(
                "select id from digest where scheduled_on = ?",
                row -> DigestId.of(row.getString(1)),
                date)
            .orElseThrow();
    var due = new DigestDue(digest, clock.instant(), clock.instant(), null);
    var one = transactions.inNew(() -> events.publish(due));
    var other = transactions.inNew(() -> events.publish(due));
    soon()
        .until(
            () ->
                people.count(
                        "select count(*) from workflow_run where status = 'COMPLETED'"
                            + " and event_id in (?, ?)",
                        one,
                        other)
                    == 2);
  }

  private Map<String, Long> counts(LocalDate date) {
    return Map.of(
        "readers", people.count("select readers from digest where scheduled_on = ?", date),
        "sent", people.count("select sent from digest where scheduled_on = ?", date));
  }

  @Test
  void itWaitsForTheEndOfQuietHoursAndStaysALetterOfItsOwn() {
    var person = people.daily("sleeper");
    database.update(
        "insert into notification_setting (user_id, security_only, quiet_from, quiet_to)"
            + " values (?, false, '07:00', '09:30')",
        person.value());
    people.news("after-breakfast", HOURS, person);
    people.nextDigest();
    assertThat(people.deliveries(person)).singleElement().asString().endsWith("PLANNED");
    people.told(person, "something else", "EMAIL", "PLANNED", false);
    database.update(
        "update delivery set due_at = ? where recipient_id = ? and cause = 'something else'",
        clock.instant().plus(Duration.ofMinutes(89)),
        person.value());

    MovableClock.advance(Duration.ofMinutes(90));
    release.all();

    soon().until(() -> people.deliveries(person).get(0).endsWith("SENT"));
    assertThat(Mailbox.latest("sleeper@digest.example.org", "after-breakfast")).isPresent();
  }

  @Test
  void oldOnesAreForgottenButForTheLatest() {
    var person = people.daily("old");
    people.news("long-ago", HOURS, person);
    var date = people.nextDigest();
    people.news("less-long-ago", Duration.ZERO, person);
    var latest = people.nextDigest();
    database.update(
        "update digest set started_at = ? where scheduled_on in (?, ?)",
        people.ago(Duration.ofDays(366)),
        date,
        latest);

    retention.sweep();

    assertThat(people.count("select count(*) from digest where scheduled_on = ?", date)).isZero();
    assertThat(people.count("select count(*) from digest_issue where scheduled_on = ?", date))
        .isZero();
    assertThat(people.isFinished(latest)).isTrue();
  }
}
