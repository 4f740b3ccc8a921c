package com.tenocean.notification;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tenocean.notification.Obstacle.Kind;
import com.tenocean.shared.Database;
import com.tenocean.shared.Ids;
import com.tenocean.shared.Transactions;
import com.tenocean.shared.UserId;
import com.tenocean.verification.House;
import com.tenocean.verification.Mailbox;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an admin has told again is told once more, if it still may be. */
@ExtendWith(ArquillianExtension.class)
class ResendingIT {
  private static final UserId ADMIN = new UserId(new UUID(0, 7));

  @Inject private Resending resending;
  @Inject private Notifier notifier;
  @Inject private House house;
  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Ids ids;

  @Test
  void anotherMailLeavesForTheSameAndTheRowSaysWhoWantedIt() {
    var rita = house.admin("again@example.org").id();
    var first = told(rita, "queue.of.501");

    var second = again(first, 0);
    awaitSent(second);
    var third = again(second, 1);
    awaitSent(third);

    assertThat(Mailbox.count("again@example.org", "queue.of.501")).isEqualTo(3);
    assertThat(rows(rita))
        .containsExactly(
            "stuck queue.of.501 null null null",
            "stuck queue.of.501 resend 1 1 %s %s".formatted(first, ADMIN),
            "stuck queue.of.501 resend 2 2 %s %s".formatted(first, ADMIN));
    assertThat(look(first)).isEqualTo(new Resendable(2, look(third).subject(), null));
  }

  @Test
  void aSecondPressOfTheButtonSendsNothing() {
    var first = told(house.admin("pressed-twice@example.org").id(), "queue.of.502");
    awaitSent(again(first, 0));

    assertThat(refused(first, 0).kind()).isEqualTo(Kind.MEANWHILE);
  }

  @Test
  void ofTwoAdminsAtOneMomentOneSendsIt() throws Exception {
    var first = told(house.admin("pressed-at-once@example.org").id(), "queue.of.503");
    Callable<Boolean> press =
        () -> {
          try {
            again(first, 0);
            return true;
          } catch (NotResentException late) {
            return false;
          }
        };
    var two = Executors.newFixedThreadPool(2);
    try {
      var results = two.invokeAll(List.of(press, press));
      assertThat(List.of(results.get(0).get(), results.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    } finally {
      two.shutdown();
    }
  }

  @Test
  void whatIsStillUnderWayIsNotSentBesides() {
    var first = told(house.admin("underway@example.org").id(), "queue.of.504");
    database.update(
        "update delivery set status = 'PLANNED', due_at = timestamptz '2999-01-01' where id = ?",
        first.value());

    assertThat(refused(first, 0).kind()).isEqualTo(Kind.UNDER_WAY);
    assertThat(look(first).obstacle()).isEqualTo(new Obstacle(Kind.UNDER_WAY, null));
    database.update(
        "update delivery set status = 'SENT', due_at = null where id = ?", first.value());
  }

  @Test
  void whatNoRunWillSendAnyMoreCanBeSent() {
    var first = told(house.admin("abandoned@example.org").id(), "queue.of.514");
    database.update("update delivery set status = 'PLANNED' where id = ?", first.value());

    assertThat(look(first).obstacle()).as("its run is over").isNull();

    database.update(
        "update workflow_run set finished_at = null where event_id = (select id from event_log"
            + " where name = 'notification/email.send' and data ->> 'deliveryId' = ?)",
        first.toString());
    assertThat(look(first).obstacle()).isEqualTo(new Obstacle(Kind.UNDER_WAY, null));
    database.update("update delivery set status = 'SENT' where id = ?", first.value());
  }

  @Test
  void whatThePersonTurnedOffSinceStaysAway() {
    var rita = house.admin("offsince@example.org").id();
    var first = told(rita, "queue.of.505");
    database.update(
        "insert into notification_choice (user_id, category, channel, pace)"
            + " values (?, 'OPERATIONS', 'EMAIL', 'OFF')",
        rita.value());

    assertThat(refused(first, 0)).isEqualTo(new Obstacle(Kind.REASON, "turned off"));
  }

  @Test
  void quietHoursDoNotHoldUpWhatSomebodyAsksFor() {
    var rita = house.admin("quietagain@example.org").id();
    var first = told(rita, "queue.of.506");
    database.update(
        "insert into notification_setting (user_id, security_only, quiet_from, quiet_to)"
            + " values (?, false, '00:00', '23:59')",
        rita.value());

    awaitSent(again(first, 0));
  }

  @Test
  void whatIsNoLongerSoSaysWhy() {
    var rita = house.admin("nolonger@example.org").id();
    var gone =
        row(rita, Channel.EMAIL, "VERIFICATION", "verification/rejected", ids.next().toString());

    assertThat(refused(gone, 0)).isEqualTo(new Obstacle(Kind.REASON, "the verification is gone"));
    assertThat(look(gone).subject()).isNull();
  }

  @Test
  void whatAnotherReleaseWroteIsNotWrittenByThis() {
    var rita = house.admin("othertimes@example.org").id();
    var strange = row(rita, Channel.EMAIL, "OPERATIONS", "template/of-later", "x");

    assertThat(refused(strange, 0).kind()).isEqualTo(Kind.UNWRITABLE);
    assertThat(look(strange).obstacle()).isEqualTo(new Obstacle(Kind.UNWRITABLE, null));
  }

  @Test
  void whoIsGoneOrHasNoAddressIsNotWrittenTo() {
    var nobody = row(new UserId(ids.next()), Channel.EMAIL, "OPERATIONS", "alert", "x");
    assertThat(refused(nobody, 0).reason()).isEqualTo("the person is gone");

    var harold = house.admin("harold@example.org").id();
    var first = told(harold, "queue.of.507");
    database.update("update app_user set email = null where id = ?", harold.value());
    assertThat(refused(first, 0).reason()).isEqualTo("the person has no e-mail address");
  }

  @Test
  void whereNoMailGoesAnyMoreNoneIsSentAgain() {
    var rita = house.admin("stopped@example.org").id();
    var first = told(rita, "queue.of.509");
    database.update(
        "insert into mail_suppression (address, bounces, reason, delivery_id, is_late, stopped_at)"
            + " values ('stopped@example.org', 3, '5.1.1', ?, false, now())",
        first.value());

    assertThat(refused(first, 0).reason()).startsWith("mail to the address has stopped");
  }

  @Test
  void neitherThePortalsOwnNorMailOfSecurityIsSentAgain() {
    var rita = house.admin("neither@example.org").id();
    var shown = row(rita, Channel.IN_APP, "OPERATIONS", "alert", "x");
    var reset = row(rita, Channel.EMAIL, "SECURITY", "account/reset-password", "x");

    assertThat(refused(shown, 0).kind()).isEqualTo(Kind.IN_APP);
    assertThat(refused(reset, 0).kind()).isEqualTo(Kind.SECURITY);
    assertThat(count("select count(*) from link_token where user_id = ?", rita)).isZero();
  }

  @Test
  void aLongCauseLeavesRoomForTheNumber() {
    var rita = house.admin("longcause@example.org").id();
    var first = told(rita, "queue.of.508");
    database.update(
        "update delivery set cause = rpad('stuck', 200, '!') where id = ?", first.value());

    awaitSent(again(first, 0));

    assertThat(rows(rita).get(1)).contains("!!! resend 1").hasSizeLessThan(300);
  }

  /** As the portal tells of a queue that stands still. */
  private DeliveryId told(UserId person, String queue) {
    var what =
        new Notification(
            Category.OPERATIONS,
            "alert",
            "stuck " + queue,
            Map.of("kind", "stuck", "queue", queue));
    transactions.inNew(() -> notifier.notify(person, what));
    var mail =
        database
            .queryOne(
                "select id from delivery where recipient_id = ? and channel = 'EMAIL'",
                row -> new DeliveryId(row.getObject(1, UUID.class)),
                person.value())
            .orElseThrow();
    awaitSent(mail);
    return mail;
  }

  private DeliveryId again(DeliveryId id, int before) {
    return transactions.inNew(() -> resending.again(id, before, ADMIN));
  }

  private Resendable look(DeliveryId id) {
    return transactions.inNew(() -> resending.look(id));
  }

  private Obstacle refused(DeliveryId id, int before) {
    var refusal = catchThrowableOfType(NotResentException.class, () -> again(id, before));
    assertThat(refusal).isNotNull();
    return refusal.obstacle();
  }

  private DeliveryId row(
      UserId person, Channel channel, String category, String template, String data) {
    var id = ids.next();
    database.update(
        "insert into delivery (id, recipient_id, channel, category, template, cause, data, status,"
            + " planned_at) values (?, ?, ?, ?, ?, ?,"
            + " jsonb_build_object('verification', ?::text, 'kind', 'stuck'), 'SENT', now())",
        id,
        person.value(),
        channel.name(),
        category,
        template,
        "thing " + id,
        data);
    return new DeliveryId(id);
  }

  private void awaitSent(DeliveryId id) {
    soon()
        .until(
            () ->
                database
                    .queryOne(
                        "select status from delivery where id = ?",
                        row -> row.getString(1),
                        id.value())
                    .orElseThrow(),
            "SENT"::equals);
  }

  private List<String> rows(UserId person) {
    return database.query(
        "select concat_ws(' ', cause, coalesce(resend::text, 'null'),"
            + " coalesce(resend_of::text, 'null'), coalesce(resent_by::text, 'null'))"
            + " from delivery where recipient_id = ? and channel = 'EMAIL' order by id",
        row -> row.getString(1),
        person.value());
  }

  private long count(String sql, UserId person) {
    return database.queryOne(sql, row -> row.getLong(1), person.value()).orElseThrow();
  }
}
