package com.tenocean.workflow;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.alert.Alerts;
import com.tenocean.alert.QueueWatch;
import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.verification.House;
import com.tenocean.verification.Mailbox;
import com.tenocean.workflow.console.QueueView;
import com.tenocean.workflow.watch.EngineState;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The admins hear when the portal needs them. */
@ExtendWith(ArquillianExtension.class)
class AlertIT {
  @Inject private Bench bench;
  @Inject private House house;
  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Alerts alerts;
  @Inject private QueueWatch queues;
  @Inject private Clock clock;

  @Test
  void theAdminsHearOfAFailedRunAtMostOnceAnHour() {
    house.admin("board201@example.org");
    fail("alert-first", "paint the hall");
    soon().until(() -> mails("paint the hall") == 1);
    assertThat(Mailbox.latest("board201@example.org", "paint the hall").orElseThrow().text())
        .contains("The workflow probe has failed", "/admin/workflows/runs/")
        .doesNotContain("out of paint");

    awaitAlerted(fail("alert-second", "paint the hall"));
    assertThat(mails("paint the hall")).isEqualTo(1);
    awaitAlerted(fail("alert-other", "sweep the yard"));
    soon().until(() -> mails("sweep the yard") == 1);

    MovableClock.advance(Duration.ofHours(1));
    awaitAlerted(fail("alert-later", "paint the hall"));
    soon().until(() -> mails("paint the hall") == 2);
  }

  @Test
  void theAdminsHearOfAQueueThatStandsStill() {
    house.admin("board203@example.org");
    var now = clock.instant();
    var still = new QueueView("still.203", 4, 0, now.minus(Duration.ofMinutes(6)), 0);
    var busy = new QueueView("busy.203", 900, 8, now.minus(Duration.ofMinutes(4)), 0);
    queues.tellOf(new EngineState(now, Duration.ZERO, true, List.of(still, busy)));
    queues.tellOf(new EngineState(now, Duration.ZERO, true, List.of(still, busy)));
    soon().until(() -> Mailbox.count("board203@example.org", "still.203") == 1);
    assertThat(Mailbox.count("board203@example.org", "busy.203")).isZero();
  }

  @Test
  void twoNodesThatSeeTheSameTellItOnce() {
    house.admin("board202@example.org");
    var both =
        Stream.of(1, 2).parallel().map(node -> transactions.inNew(() -> tellOfQueue())).toList();
    assertThat(both).hasSize(2);
    soon().until(() -> Mailbox.count("board202@example.org", "queue.of.202") >= 1);
    assertThat(
            bench.count(
                "select count(*) from delivery where data ->> 'queue' = 'queue.of.202'"
                    + " and channel = 'EMAIL'"
                    + " and recipient_id = (select id from app_user where email = 'board202@example.org')"))
        .isEqualTo(1);
  }

  @Test
  void whatFailsWhileItHearsOfAFailurePublishesNothingMore() {
    TroubledWorkflow.failAt("probe/started");
    try {
      var failed = awaitFailedEvent(fail("alert-inner", "lose the keys"));
      soon()
          .until(
              () -> bench.run(TroubledWorkflow.NAME, failed).orElseThrow(),
              run -> run.status().equals("FAILED"));
      assertThat(
              bench.count(
                  "select count(*) from event_log where caused_by = ? and name = ?",
                  failed,
                  "workflow/failed"))
          .isZero();
    } finally {
      TroubledWorkflow.failNoMore("probe/started");
    }
  }

  private boolean tellOfQueue() {
    alerts.tell("stuck", "queue.of.202", Map.of("queue", "queue.of.202"));
    return true;
  }

  private String fail(String probe, String step) {
    var event =
        bench.start(
            probe,
            steps ->
                steps.run(
                    step,
                    () -> {
                      throw new NonRetriableException("out of paint");
                    }));
    bench.awaitStatus(event, "FAILED");
    return event;
  }

  private static long mails(String step) {
    return Mailbox.count("board201@example.org", step);
  }

  /** The alert's own workflow is through, whether it told anybody or not. */
  private void awaitAlerted(String event) {
    bench.awaitStatus("alert-failed-run", awaitFailedEvent(event), "COMPLETED");
  }

  private String awaitFailedEvent(String event) {
    List<String> found =
        soon()
            .until(
                () ->
                    database.query(
                        "select id from event_log where name = 'workflow/failed' and caused_by = ?",
                        row -> row.getString(1),
                        event),
                ids -> ids.size() == 1);
    return found.get(0);
  }
}
