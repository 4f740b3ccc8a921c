package com.tenocean.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.notification.internal.Courier;
import com.tenocean.notification.internal.MailRates;
import com.tenocean.workflow.OutageException;
import com.tenocean.workflow.RetryAfterException;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.WorkflowTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmailSendWorkflowTest {
  private static final EmailDue DUE = new EmailDue(new DeliveryId(new UUID(0, 1)), null);
  private final List<String> told = new ArrayList<>();
  private Outcome outcome = Outcome.sent();
  private String reason;

  @Test
  void sendsAndNotesIt() {
    var run = WorkflowTest.of(workflow()).start(DUE);

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(told).containsExactly("sent", "noted SENT");
  }

  @Test
  void aRefusedAddressIsAnOutcomeAndNoFailedRun() {
    outcome = Outcome.failed("the mail relay answered 550");

    var run = WorkflowTest.of(workflow()).start(DUE);

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(told).endsWith("noted FAILED");
  }

  @Test
  void aCrashBeforeTheNoteSendsNothingAgain() {
    WorkflowTest.of(workflow()).crashAfter("send").start(DUE).restart();

    assertThat(told).containsExactly("sent", "noted SENT");
  }

  @Test
  void comesBackWhenTheRelaySays() {
    var greylisted = new RetryAfterException("451", Duration.ofMinutes(5), null);
    var run = WorkflowTest.of(workflow()).failAt("send", greylisted).start(DUE);

    run.clock().advance(Duration.ofMinutes(4));
    assertThat(run.status()).isEqualTo(RunStatus.BACKING_OFF);
    run.clock().advance(Duration.ofMinutes(1));
    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
  }

  @Test
  void waitsForARelayThatIsAwayForAsLongAsItIs() {
    var away = new RuntimeException[1000];
    Arrays.fill(away, new OutageException("nobody answers", Duration.ofMinutes(5)));
    var run = WorkflowTest.of(workflow()).failAt("send", away).start(DUE);

    run.clock().advance(Duration.ofHours(83));
    assertThat(run.status()).isEqualTo(RunStatus.BACKING_OFF);
    run.clock().advance(Duration.ofHours(1));
    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(told).containsExactly("sent", "noted SENT");
  }

  @Test
  void asksForADayWhereItIsRefusedForNowAndThenGivesUp() {
    var refused = new RuntimeException[21];
    Arrays.fill(refused, new IllegalStateException("the mail relay answered 450"));
    var run = WorkflowTest.of(workflow()).failAt("send", refused).start(DUE);

    run.clock().advance(Duration.ofHours(23));
    assertThat(run.status()).isEqualTo(RunStatus.BACKING_OFF);
    run.clock().advance(Duration.ofHours(3));

    assertThat(run.status()).isEqualTo(RunStatus.FAILED);
    assertThat(told).containsExactly("noted FAILED");
    assertThat(reason).startsWith("given up after 21 attempts").endsWith("answered 450");
  }

  private EmailSendWorkflow workflow() {
    return new EmailSendWorkflow(
        new Courier(null, null, null, null, null) {
          @Override
          public Outcome send(DeliveryId id, boolean mustHurry) {
            told.add("sent");
            return outcome;
          }

          @Override
          public void note(DeliveryId id, Outcome result) {
            told.add("noted " + result.status());
            reason = result.reason();
          }
        },
        new MailRates(600, 0));
  }
}
