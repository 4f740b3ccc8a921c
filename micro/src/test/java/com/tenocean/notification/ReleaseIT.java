package com.tenocean.notification;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.MovableClock;
import com.tenocean.notification.internal.Release;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.shared.UserId;
import com.tenocean.verification.House;
import com.tenocean.verification.Mailbox;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has to wait for its time leaves then, together with all else that is due for a person. */
@ExtendWith(ArquillianExtension.class)
class ReleaseIT {
  private static final Duration BATCH = Duration.ofMinutes(30);

  @Inject private Notifier notifier;
  @Inject private Release release;
  @Inject private UnsubscribeService unsubscribe;
  @Inject private House house;
  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  /** So that no batch leaves while a test prepares what is to gather. */
  @BeforeEach
  void beginABatch() {
    long intoIt = clock.instant().getEpochSecond() % BATCH.toSeconds();
    MovableClock.advance(BATCH.minusSeconds(intoIt));
  }

  @Test
  void whatGathersForAPersonComesInOneMail() {
    var person = batched("gathering@example.org");
    tell(person, "pump.of.301", "lift.of.301");
    assertThat(statuses(person)).containsOnly("PLANNED").hasSize(2);
    assertThat(Mailbox.count("gathering@example.org", "")).isZero();

    MovableClock.advance(BATCH); // the timer sees it

    soon().until(() -> statuses(person).contains("SENT"));
    assertThat(statuses(person)).containsExactlyInAnyOrder("COLLAPSED", "COLLAPSED", "SENT");
    var mail = Mailbox.latest("gathering@example.org", "and 1 more").orElseThrow();
    assertThat(mail.text()).contains("pump.of.301", "lift.of.301", "/admin/workflows/queues");
    assertThat(mails("gathering@example.org")).isEqualTo(1);
  }

  @Test
  void oneThatIsAloneComesAsItIs() {
    var person = batched("alone@example.org");
    tell(person, "pump.of.302");

    pass(BATCH);

    soon().until(() -> statuses(person).equals(List.of("SENT")));
    assertThat(Mailbox.latest("alone@example.org", "pump.of.302")).isPresent();
  }

  /** Each thing is asked about by itself, and by what the person wants when it leaves. */
  @Test
  void whatTheFirstOfSeveralIsAboutDecidesNothingForTheOthers() {
    var person = toldOfTwoKinds("choosing@example.org", "pump.of.304", "lift.of.304");
    choose(person, "OPERATIONS", "OFF");

    pass(BATCH);

    soon().until(() -> statuses(person).contains("SENT"));
    var mail = Mailbox.latest("choosing@example.org", "lift.of.304").orElseThrow();
    assertThat(mail.text()).doesNotContain("pump.of.304").contains("announces it");
    assertThat(mails("choosing@example.org")).isEqualTo(1);
  }

  @Test
  void theLinkOfABatchStopsAllThatItTellsOf() {
    var person = toldOfTwoKinds("several@example.org", "pump.of.305", "lift.of.305");

    pass(BATCH);

    soon().until(() -> statuses(person).contains("SENT"));
    var mail = Mailbox.latest("several@example.org", "and 1 more").orElseThrow();
    assertThat(mail.text()).contains("several things");
    unsubscribe.stop(mail.token());
    assertThat(paces(person)).containsExactly("ANNOUNCEMENT OFF", "OPERATIONS OFF");
  }

  @Test
  void whatWasTurnedOffAfterItWasPlannedDoesNotLeave() {
    var off = batched("off@example.org");
    var secure = batched("secure@example.org");
    tell(off, "pump.of.306");
    tell(secure, "pump.of.307");
    choose(off, "OPERATIONS", "OFF");
    database.update(
        "insert into notification_setting (user_id, security_only) values (?, true)",
        secure.value());

    pass(BATCH);

    soon().until(() -> reasons(off).equals(List.of("turned off")));
    soon().until(() -> reasons(secure).equals(List.of("wants nothing but security")));
    assertThat(mails("off@example.org") + mails("secure@example.org")).isZero();
  }

  @Test
  void whatCouldNotLeaveInTimeWaitsForTheEndOfQuietHours() {
    var person = batched("asleep@example.org");
    tell(person, "pump.of.303");
    var night = clock.instant().atZone(ZoneOffset.UTC).toLocalTime();
    database.update(
        "insert into notification_setting (user_id, security_only, quiet_from, quiet_to)"
            + " values (?, false, cast(? as time), cast(? as time))",
        person.value(),
        night.toString(),
        night.plusHours(3).toString());

    pass(BATCH);

    soon().until(() -> isDueIn(person, Duration.ofHours(2)));
    assertThat(statuses(person)).containsExactly("PLANNED");

    pass(Duration.ofHours(3));
    soon().until(() -> statuses(person).equals(List.of("SENT")));
  }

  /** And what is due leaves, for which the timer would take some seconds. */
  private void pass(Duration time) {
    MovableClock.advance(time);
    release.all();
  }

  private boolean isDueIn(UserId person, Duration time) {
    return database
        .queryOne(
            "select due_at > ? from delivery where recipient_id = ? and channel = 'EMAIL'",
            row -> row.getBoolean(1),
            clock.instant().plus(time),
            person.value())
        .orElse(false);
  }

  private UserId toldOfTwoKinds(String address, String operations, String announcement) {
    var person = batched(address);
    batch(person, "ANNOUNCEMENT");
    tell(person, Category.OPERATIONS, operations);
    tell(person, Category.ANNOUNCEMENT, announcement);
    return person;
  }

  private UserId batched(String address) {
    var person = house.admin(address).id();
    batch(person, "OPERATIONS");
    return person;
  }

  private void batch(UserId person, String category) {
    database.update(
        "insert into notification_choice (user_id, category, channel, pace)"
            + " values (?, ?, 'EMAIL', 'BATCHED')",
        person.value(),
        category);
  }

  private void choose(UserId person, String category, String pace) {
    database.update(
        "update notification_choice set pace = ? where user_id = ? and category = ?",
        pace,
        person.value(),
        category);
  }

  private List<String> paces(UserId person) {
    return database.query(
        "select category || ' ' || pace from notification_choice where user_id = ?"
            + " and channel = 'EMAIL' order by 1",
        row -> row.getString(1),
        person.value());
  }

  /** Of those of its mails that did not leave. */
  private List<String> reasons(UserId person) {
    return database.query(
        "select reason from delivery where recipient_id = ? and channel = 'EMAIL'"
            + " and status = 'SUPPRESSED'",
        row -> row.getString(1),
        person.value());
  }

  /** As the portal tells of queues that stand still. */
  private void tell(UserId person, String... queues) {
    tell(person, Category.OPERATIONS, queues);
  }

  private void tell(UserId person, Category category, String... queues) {
    for (var queue : queues) {
      var what =
          new Notification(
              category, "alert", "stuck " + queue, Map.of("kind", "stuck", "queue", queue));
      transactions.inNew(() -> notifier.notify(person, what));
    }
  }

  private List<String> statuses(UserId person) {
    return database.query(
        "select status from delivery where recipient_id = ? and channel = 'EMAIL'"
            + " and (cause like 'stuck %.of.30_' or template = 'notification/batch')",
        row -> row.getString(1), person.value());
  }

  private static long mails(String address) {
    return Mailbox.count(address, "");
  }
}
