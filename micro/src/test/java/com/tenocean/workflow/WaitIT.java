package com.tenocean.workflow;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.event.EventPublisher;
import com.tenocean.harness.MovableClock;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.contract.ProbeAnswered;
import com.tenocean.workflow.contract.ProbeWorkflow;
import com.tenocean.workflow.contract.Probed;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.CountDownLatch;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A wait finds its event, whichever of the two was first. */
@ExtendWith(ArquillianExtension.class)
class WaitIT {
  private static final Duration PATIENCE = Duration.ofDays(2);

  @Inject private Bench bench;
  @Inject private EventPublisher events;
  @Inject private Database database;
  @Inject private Clock clock;
  @Inject private Transactions transactions;
  @Resource private ManagedExecutorService threads;

  @Test
  void anEventThatCameAMomentEarlierEndsTheWaitToo() {
    bench.createEffects();
    ProbeWorkflow.script("early", steps -> waitAndTell("early", steps));
    var event =
        transactions.inNew(
            () -> {
              var started = events.publish(new Probed("early"));
              events.publish(new ProbeAnswered("early", "already"));
              return started;
            });
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.effects("early")).containsExactly("already");
  }

  /** Whose transaction ids mean nothing in this one. */
  @Test
  void aRunThatWaitedInAnotherClusterIsAnsweredAfterItsRestore() {
    var event = startWaiting("restored");
    bench.awaitStatus(event, "WAITING");
    database.update(
        "update event_log set xid = xid8 '9000000000', seen = '9000000000:9000000000:' where id = ?",
        event);
    database.update("update database_cluster set since = ?", clock.instant().plusSeconds(1));
    MovableClock.advance(Duration.ofSeconds(2));
    bench.publish(new ProbeAnswered("restored", "yes"));
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.effects("restored")).containsExactly("yes");
  }

  @Test
  void anEventThatCommitsWhileTheWaitIsRegisteredIsFound() throws Exception {
    var published = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    bench.createEffects();
    threads.submit(
        () ->
            transactions.inNew(
                () -> {
                  events.publish(new ProbeAnswered("meanwhile", "in time"));
                  published.countDown();
                  Bench.pass(commit);
                }));
    Bench.pass(published);
    var event = startWaiting("meanwhile");
    bench.awaitStatus(event, "WAITING");
    commit.countDown();
    bench.awaitStatus(event, "COMPLETED");
    assertThat(bench.effects("meanwhile")).containsExactly("in time");
  }

  @Test
  void aRaceOfAThousandMissesNone() {
    var runs = new HashMap<String, String>();
    for (int i = 0; i < 1_000; i++) {
      var probe = "race " + i;
      runs.put(probe, startWaiting(probe));
      threads.submit(() -> bench.publish(new ProbeAnswered(probe, "found")));
    }
    soon().until(() -> bench.unfinished("race %") == 0);
    runs.forEach((probe, run) -> assertThat(bench.effects(probe)).containsExactly("found"));
  }

  private String startWaiting(String probe) {
    return bench.start(probe, steps -> waitAndTell(probe, steps));
  }

  private void waitAndTell(String probe, Steps steps) {
    var answer =
        steps.waitFor("answer", PATIENCE, Awaited.event(ProbeAnswered.class, "probe", probe));
    steps.run(
        "tell", () -> bench.effect(probe, answer.map(ProbeAnswered::answer).orElse("nothing")));
  }
}
