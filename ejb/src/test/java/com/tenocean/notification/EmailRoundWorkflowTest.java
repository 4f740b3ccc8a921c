package com.tenocean.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.notification.internal.Courier;
import com.tenocean.notification.internal.MailRound;
import com.tenocean.workflow.NonRetriableException;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.WorkflowTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EmailRoundWorkflowTest {
  private static final EmailRoundDue DUE =
      new EmailRoundDue(
          LongStream.of(1, 2, 3).mapToObj(id -> new DeliveryId(new UUID(0, id))).toList());

  private final List<String> told = new ArrayList<>();

  @Test
  void sendsAllInOneStep() {
    assertThat(WorkflowTest.of(workflow()).start(DUE).status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(told).containsExactly("sent 3");
  }

  @Test
  void isTriedAgainForThoseThatAreLeft() {
    var left = new IllegalStateException("1 of 3 mails are left");
    var run = WorkflowTest.of(workflow()).failAt("send", left).start(DUE);

    assertThat(run.status()).isEqualTo(RunStatus.BACKING_OFF);
    run.clock().advance(Duration.ofHours(1));

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(told).containsExactly("sent 3");
  }

  @Test
  void whatCannotBeSentIsNotedAsGivenUp() {
    var broken = WorkflowTest.of(workflow()).failAt("send", new NonRetriableException("no"));

    assertThat(broken.start(DUE).status()).isEqualTo(RunStatus.FAILED);
    assertThat(told).containsExactly("noted FAILED", "noted FAILED", "noted FAILED");
  }

  private EmailRoundWorkflow workflow() {
    return new EmailRoundWorkflow(
        new MailRound(null, null, null, null, null) {
          @Override
          public int send(List<DeliveryId> ids) {
            told.add("sent " + ids.size());
            return ids.size();
          }
        },
        new Courier(null, null, null, null, null) {
          @Override
          public void note(DeliveryId id, Outcome result) {
            told.add("noted " + result.status());
          }
        });
  }
}
