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

  private UserId batched(String address) {
    var person = house.admin(address).id();
    database.update(
        "insert into notification_choice (user_id, category, channel, pace)"
            + " values (?, 'OPERATIONS', 'EMAIL', 'BATCHED')",
        person.value());
    return person;
  }

  /** As the portal tells of queues that stand still. */
  private void tell(UserId person, String... queues) {
    for (var queue : queues) {
      var what =
          new Notification(
              Category.OPERATIONS,
              "alert",
              "stuck " + queue,
              Map.of("kind", "stuck", "queue", queue));
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
