package com.tenocean.notification.push.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.account.internal.OneTransaction;
import com.tenocean.notification.Category;
import com.tenocean.notification.Headline;
import com.tenocean.notification.Standing;
import com.tenocean.notification.push.PushDue;
import com.tenocean.notification.push.SubscriptionId;
import com.tenocean.shared.UserId;
import com.tenocean.workflow.RunStatus;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A delivery's way from its row to the devices, with a push service for every kind of answer. */
class PushDeliveryTest {
  private PushFixture push;

  @BeforeEach
  void open() throws IOException {
    push = new PushFixture();
  }

  @AfterEach
  void close() {
    push.close();
  }

  @Test
  void isSentOnceTheFirstDeviceTookIt() throws Exception {
    var phone = push.device();
    var tablet = push.device();
    push.service.answer(phone, 400);
    var due = push.leave(Category.ANNOUNCEMENT);

    assertThat(push.send(due.get(0)).status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(push.delivery()).isEqualTo("PLANNED");
    push.send(due.get(1));
    assertThat(push.delivery()).isEqualTo("SENT");

    var received = push.service.requests().get(1);
    assertThat(received.path()).isEqualTo(tablet);
    assertThat(push.browser.read(received.body()))
        .contains("New announcement", due.get(0).deliveryId().toString())
        .doesNotContain("boiler", "private", "maintenance", "Maria");
    assertThat(received.header("Urgency")).isEqualTo("normal");
    assertThat(received.header("TTL")).isEqualTo("14400");
  }

  @Test
  void failsWithTheReasonsWhenNoDeviceTookIt() {
    push.service.answer(push.device(), 413);
    push.service.answer(push.device(), 403);

    push.leave(Category.EVENT).forEach(push::send);

    assertThat(push.delivery())
        .isEqualTo(
            "FAILED: the push service answered 403;"
                + " the push service answered 413: the message is too large for it");
  }

  /** Each would see the other as still on its way, and the delivery would wait for ever. */
  @Test
  @Timeout(30)
  void ofTwoDevicesThatFailAtOnceOneKnowsThatItIsTheLast() throws Exception {
    push.device();
    push.device();
    var due = push.leave(Category.EVENT);
    var other = Executors.newSingleThreadExecutor();
    try (var first = new OneTransaction()) {
      fail(due.get(0), first);
      var second = other.submit(() -> failInOneGo(due.get(1)));
      while (!second.isDone() && !isSomebodyWaiting()) {
        Thread.onSpinWait();
      }
    }
    other.shutdown();
    assertThat(other.awaitTermination(20, TimeUnit.SECONDS)).isTrue();

    assertThat(push.delivery()).isEqualTo("FAILED: refused");
  }

  private Void failInOneGo(PushDue due) throws SQLException {
    try (var transaction = new OneTransaction()) {
      fail(due, transaction);
    }
    return null;
  }

  private void fail(PushDue due, OneTransaction transaction) {
    new PushOutcomes(transaction.database())
        .note(due, PushResult.failed("refused"), push.clock.instant());
  }

  private boolean isSomebodyWaiting() {
    return push.database.queryOne("select 1 from pg_locks where not granted", row -> 1).isPresent();
  }

  @ParameterizedTest
  @EnumSource(value = SubscriptionEnd.class)
  void aSubscriptionThatHasEndedIsForgotten(SubscriptionEnd end) {
    push.service.answer(push.device(), end.status);
    push.device();

    push.leave(Category.EVENT).forEach(push::send);

    assertThat(push.devices()).isEqualTo(1);
    assertThat(push.delivery()).isEqualTo("SENT");
  }

  private enum SubscriptionEnd {
    NOT_FOUND(404),
    GONE(410);

    private final int status;

    SubscriptionEnd(int status) {
      this.status = status;
    }
  }

  @Test
  void anOutageIsWaitedForAndHoldsUpNoOtherDevice() {
    var broken = push.device();
    push.device();
    push.service.answer(broken, 500);
    var due = push.leave(Category.MENTION);

    var run = push.send(due.get(0));
    push.send(due.get(1));
    assertThat(run.status()).isEqualTo(RunStatus.BACKING_OFF);
    assertThat(push.delivery()).isEqualTo("SENT");

    push.service.answer(broken, 201);
    run.clock().advance(Duration.ofMinutes(1));
    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(push.service.requests()).hasSize(3);
  }

  @Test
  void anOutageThatLastsIsAnOutcomeAndNoFailedRun() {
    push.service.answer(push.device(), 500);

    var run = push.send(push.leave(Category.MENTION).get(0));
    run.clock().advance(Duration.ofHours(3));

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(push.service.requests()).hasSize(TakenPush.MOST_TRIES);
    assertThat(push.delivery()).isEqualTo("FAILED: the push service answered 500");
  }

  @Test
  void aDeviceThatNeverAnswersIsTriedOnceForEachMessageFromThenOn() {
    push.service.answer(push.device(), 500);
    for (int i = 0; i < 3; i++) {
      push.send(push.leave(Category.MENTION).get(0)).clock().advance(Duration.ofHours(3));
    }
    int before = push.service.requests().size();

    var run = push.send(push.leave(Category.MENTION).get(0));

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(push.service.requests()).hasSize(before + 1);
  }

  @Test
  void aDeviceThatTookNothingForTwoWeeksIsForgotten() {
    push.service.answer(push.device(), 403);
    for (int i = 0; i < 10; i++) {
      push.leave(Category.EVENT).forEach(push::send);
    }
    push.clock.advance(Duration.ofDays(14));
    assertThat(push.devices()).isEqualTo(1);

    push.clock.advance(Duration.ofMinutes(1));
    push.leave(Category.EVENT).forEach(push::send);

    assertThat(push.devices()).isZero();
  }

  @Test
  void whatIsHoursLateIsNotSent() {
    push.device();
    var due = push.leave(Category.MENTION).get(0);
    push.clock.advance(Duration.ofHours(3));
    var again = push.leave(Category.MENTION).get(0);

    push.clock.advance(Duration.ofHours(1));
    push.send(again);
    assertThat(push.service.requests().get(0).header("TTL")).isEqualTo("10800");
    push.send(due);

    assertThat(push.service.requests()).hasSize(1);
    assertThat(push.devices()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Standing.class,
      names = {"SUSPENDED", "APPLICANT"})
  void whoLostAccessIsToldNothingMore(Standing standing) {
    push.device();
    var due = push.leave(Category.VERIFICATION);
    push.standing = standing;

    due.forEach(push::send);

    assertThat(push.service.requests()).isEmpty();
    assertThat(push.delivery()).isEqualTo("SUPPRESSED: standing " + standing);
    assertThat(push.devices()).isEqualTo(1);
  }

  @Test
  void whatIsUrgentWakesThePhoneWhateverItsKind() {
    push.device();

    push.leave(Category.ANNOUNCEMENT, true).forEach(push::send);

    assertThat(push.service.requests().get(0).header("Urgency")).isEqualTo("high");
  }

  @Test
  void whatThePortalFailsAtIsNotedAsGivenUpAndSaysNothingOfTheDevice() {
    push.device();
    var due = push.leave(Category.MENTION).get(0);

    var run = push.breaks(due);

    assertThat(run.status()).isEqualTo(RunStatus.FAILED);
    assertThat(push.delivery()).startsWith("FAILED: given up after 1 attempts");
    assertThat(push.devices()).isEqualTo(1);
  }

  @Test
  void alumniHearWhatAlumniMayHear() {
    push.device();
    push.standing = Standing.ALUMNI;

    push.leave(Category.ANNOUNCEMENT).forEach(push::send);
    assertThat(push.delivery()).isEqualTo("SUPPRESSED: standing ALUMNI");
    push.leave(Category.MENTION).forEach(push::send);
    assertThat(push.delivery()).isEqualTo("SENT");
  }

  @Test
  void whatIsNoLongerSoIsNotTold() {
    push.device();
    push.isStillSo = false;

    push.leave(Category.EVENT).forEach(push::send);

    assertThat(push.delivery()).isEqualTo("SUPPRESSED: it was taken back");
  }

  @Test
  void aBrowserThatChangedHandsShowsNothingOfTheOneBefore() {
    var shared = push.device();
    var due = push.leave(Category.MENTION);
    push.device(new UserId(push.ids.next()), shared);

    due.forEach(push::send);

    assertThat(push.service.requests()).isEmpty();
    assertThat(push.delivery()).isEqualTo("FAILED: the device is gone");
  }

  @Test
  void aDeviceThatSubscribedForOtherKeysIsNotTried() {
    push.device();
    push.database.update(
        "update push_subscription set server_key = 'old' where user_id = ?", push.maria.value());

    push.leave(Category.MENTION).forEach(push::send);

    assertThat(push.service.requests()).isEmpty();
    assertThat(push.delivery()).contains("FAILED", "other keys");
  }

  @Test
  void withoutADeviceThereIsNothingToSend() {
    assertThat(push.leave(Category.EVENT)).isEmpty();
    assertThat(push.delivery()).isEqualTo("SUPPRESSED: the person has no device to push to");
  }

  @Test
  void anEventThatComesTwiceSendsNothingTwice() {
    push.device();
    var due = push.leave(Category.EVENT).get(0);

    push.send(due);
    push.send(due);

    assertThat(push.service.requests()).hasSize(1);
    assertThat(push.delivery()).isEqualTo("SENT");
  }

  @Test
  void aCrashBeforeTheRecordSendsTheSameTopicAgain() {
    push.device();
    var due = push.leave(Category.EVENT).get(0);

    push.courier().send(due); // and dies
    push.send(due);

    assertThat(push.service.requests())
        .hasSize(2)
        .extracting(request -> request.header("Topic"))
        .containsOnly(push.service.requests().get(0).header("Topic"));
  }

  @Test
  void anEventOfNobodyIsNoFailure() {
    var unknown = new SubscriptionId(push.ids.next());
    push.device();
    var due = new PushDue(push.leave(Category.EVENT).get(0).deliveryId(), unknown);

    assertThat(push.send(due).status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(push.delivery()).isEqualTo("PLANNED");
  }

  @Test
  void whatWasToldIsReadOnceItIsOpened() {
    push.device();
    push.leave(Category.EVENT).forEach(push::send);
    var id = push.lastDelivery();
    push.database.update(
        "insert into delivery (id, recipient_id, channel, category, template, cause, data, status,"
            + " planned_at, sent_at, subject) select ?, recipient_id, 'IN_APP', category, template,"
            + " cause, data, 'SENT', planned_at, planned_at, 'x' from delivery where id = ?",
        push.ids.next(),
        id.value());

    assertThat(push.messages().told(push.maria, id))
        .map(Headline::target)
        .hasValue("/maintenance/17");
    assertThat(push.messages().told(new UserId(push.ids.next()), id)).isEmpty();
    push.messages().read(push.maria, id, push.clock.instant());
    assertThat(
            push.database.query(
                "select channel from delivery where recipient_id = ? and read_at is not null",
                row -> row.getString(1),
                push.maria.value()))
        .isEqualTo(List.of("IN_APP"));
  }
}
