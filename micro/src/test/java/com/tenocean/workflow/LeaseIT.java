package com.tenocean.workflow;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.TestScope;
import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.contract.ProbeWorkflow;
import com.tenocean.workflow.contract.Probed;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.CountDownLatch;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node's lease says that it lives, and without it nothing is begun. */
@ExtendWith(ArquillianExtension.class)
class LeaseIT {
  @Inject private Bench bench;
  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService threads;

  /** Whoever waits for this table is stopped: the beat, at its look for waits. */
  @Test
  void aNodeWhoseBeatWaitsForALockIsNotTakenForDead() {
    transactions.inNew(
        () -> {
          database.update("lock table workflow_wait in access exclusive mode");
          bench.awaitLock();
          var before = heldUntil();
          soon().until(() -> heldUntil().isAfter(before.plusSeconds(2)));
        });
  }

  @Test
  void aNodeThatStandsStillInATransactionHoldsItsLocksForAMinute() {
    assertThat(
            database.queryOne("show idle_in_transaction_session_timeout", row -> row.getString(1)))
        .contains("1min");
  }

  @Test
  @Tag(TestScope.CI_ALONE)
  void aNodeThatCanNotRenewItsLeaseBeginsNothing() throws Exception {
    bench.createEffects();
    // A test before may have put the clock on, after the last renewal.
    soon().until(() -> heldUntil().toInstant().isAfter(clock.instant().plusSeconds(10)));
    ProbeWorkflow.script("leased", steps -> steps.run("do", () -> bench.effect("leased", "done")));
    var locked = new CountDownLatch(1);
    var published = new CountDownLatch(1);
    var holder =
        threads.submit(
            () ->
                transactions.inNew(
                    () -> {
                      database.update("lock table lease in share mode");
                      locked.countDown();
                      Bench.pass(published);
                    }));
    Bench.pass(locked);
    passes(heldUntil().toInstant().minusSeconds(2));
    var event = bench.publish(new Probed("leased"));
    // It could only begin by mistake, so there is nothing to wait for but some time.
    passes(clock.instant().plusSeconds(1));
    assertThat(bench.effects("leased")).isEmpty();
    published.countDown();
    holder.get();
    bench.awaitStatus(event, "COMPLETED");
  }

  private void passes(Instant time) {
    soon().until(() -> clock.instant().isAfter(time));
  }

  private OffsetDateTime heldUntil() {
    return database
        .queryOne(
            "select max(held_until) from lease where name like 'node:%'",
            row -> row.getObject(1, OffsetDateTime.class))
        .orElseThrow();
  }
}
