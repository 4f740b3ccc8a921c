package com.tenocean.notification.internal;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.benchmark.BenchLetter;
import com.tenocean.event.EventPublisher;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.EmailRoundDue;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.verification.Mailbox;
import com.tenocean.workflow.Bench;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails that leave together, on real parts: each ends by itself. */
@ExtendWith(ArquillianExtension.class)
class MailRoundIT {
  private static final int SOME = 23;

  @Inject private MailRace race;
  @Inject private MailRound round;
  @Inject private Composer composer;
  @Inject private Bench bench;
  @Resource private ManagedExecutorService threads;
  @Inject private EventPublisher events;
  @Inject private Transactions transactions;
  @Inject private Database database;

  @Test
  void allArriveOnceAndTheBooksSayWhatTheySaid() {
    var deliveries = race.plan(SOME);

    transactions.inNew(() -> events.publish(new EmailRoundDue(deliveries)));

    soon().until(() -> count(deliveries, "status = 'SENT'") == SOME);
    assertThat(count(deliveries, "subject like 'The lift%' and sent_to like '%@example.org'"))
        .isEqualTo(SOME);
    assertThat(count(deliveries, "sent_at is not null and ended_at = sent_at")).isEqualTo(SOME);
    assertEachCameOnce(deliveries);
  }

  @Test
  void oneThatCannotBeWrittenHoldsUpNoneAndNoneIsSentAgain() {
    var deliveries = race.plan(SOME);
    write(deliveries.get(4), "bench/no-such-template");

    assertThatThrownBy(() -> round.send(deliveries))
        .isInstanceOf(MailDeferredException.class)
        .hasMessageStartingWith("1 of 23 mails are left");
    assertThat(count(deliveries, "status = 'SENT'")).isEqualTo(SOME - 1);
    assertThat(count(deliveries, "status = 'PLANNED'")).isEqualTo(1);

    write(deliveries.get(4), BenchLetter.NAME);
    assertThat(round.send(deliveries)).isEqualTo(1);
    assertEachCameOnce(deliveries);
  }

  @Test
  void oneWhoIsGoneOrNotToBeWrittenToIsLeftOutWithAReason() {
    var deliveries = race.plan(4);
    database.update(
        "update app_user set status = 'SUSPENDED' where id ="
            + " (select recipient_id from delivery where id = ?)",
        deliveries.get(2).value());
    database.update(
        "delete from app_user where id = (select recipient_id from delivery where id = ?)",
        deliveries.get(0).value());
    database.update(
        "update app_user set email = null where id = (select recipient_id from delivery where id ="
            + " ?)",
        deliveries.get(1).value());

    assertThat(round.send(deliveries)).isEqualTo(4);

    assertThat(count(deliveries, "status = 'SENT'")).isEqualTo(1);
    assertThat(count(deliveries, "reason = 'the person is gone' and status = 'SUPPRESSED'"))
        .isEqualTo(1);
    assertThat(count(deliveries, "reason = 'the person has no e-mail address'")).isEqualTo(1);
    assertThat(count(deliveries, "reason = 'standing SUSPENDED'")).isEqualTo(1);
  }

  /** A node that was taken for dead goes on: the one that took over has sent its mail. */
  @Test
  void whatAnotherNodeHasSentMeanwhileStaysSent() {
    var delivery = race.plan(1);
    var composing = new AtomicReference<Future<?>>();
    transactions.inNew(
        () -> {
          database.update(
              "update delivery set status = 'SENT' where id = ?", delivery.get(0).value());
          composing.set(threads.submit(() -> composer.compose(delivery.get(0))));
          bench.awaitLock();
        });

    assertThatThrownBy(() -> composing.get().get())
        .hasCauseInstanceOf(NothingToTellException.class);
    assertThat(count(delivery, "status = 'SENT'")).isEqualTo(1);
  }

  private void write(DeliveryId delivery, String template) {
    database.update("update delivery set template = ? where id = ?", template, delivery.value());
  }

  private long count(List<DeliveryId> deliveries, String condition) {
    return database
        .queryOne(
            "select count(*) from delivery where id = any (?) and " + condition,
            row -> row.getLong(1),
            (Object) deliveries.stream().map(DeliveryId::value).toArray(UUID[]::new))
        .orElseThrow();
  }

  private void assertEachCameOnce(List<DeliveryId> deliveries) {
    var people =
        database.query(
            "select u.email from app_user u join delivery d on d.recipient_id = u.id"
                + " where d.id = any (?)",
            row -> row.getString(1),
            (Object) deliveries.stream().map(DeliveryId::value).toArray(UUID[]::new));
    assertThat(Mailbox.recipients().stream().filter(to -> people.stream().anyMatch(to::contains)))
        .hasSameSizeAs(people)
        .doesNotHaveDuplicates();
  }
}
