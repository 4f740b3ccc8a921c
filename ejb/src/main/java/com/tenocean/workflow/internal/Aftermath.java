package com.tenocean.workflow.internal;

import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a node had in memory is gone when it dies, and so is what a full or failing relay dropped.
 * All of it is in the database too: after such trouble every run that is queued gets its message
 * again, and every open wait is looked up in the log again.
 */
@ApplicationScoped
public class Aftermath {
  private final AtomicBoolean hasForgottenRuns = new AtomicBoolean(true);
  private final AtomicBoolean hasForgottenEvents = new AtomicBoolean(true);

  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Node node;
  @Inject private Clock clock;

  /** This node has dropped runs that are due; at its start it knows of none either. */
  void forgotRuns() {
    hasForgottenRuns.set(true);
  }

  /** This node has not searched for the waits of an event. */
  void forgotEvents() {
    hasForgottenEvents.set(true);
  }

  /** Has all looked at again that may need it; costs nothing if there was no trouble. */
  void sweep() {
    boolean runs = hasForgottenRuns.getAndSet(false);
    boolean events = hasForgottenEvents.getAndSet(false);
    try {
      // One transaction: a dead node is not buried before what it left is in other hands.
      transactions.inNew(() -> lookAgain(node.buryDead(), runs, events));
    } catch (RuntimeException | Error e) {
      hasForgottenRuns.compareAndSet(false, runs);
      hasForgottenEvents.compareAndSet(false, events);
      throw e;
    }
  }

  private void lookAgain(boolean hasBuried, boolean runs, boolean events) {
    if (hasBuried || runs) {
      resend();
    }
    if (hasBuried || events) {
      database.update("update workflow_wait set checked_at = null where checked_at is not null");
    }
  }

  private void resend() {
    var now = clock.instant();
    database.update(
        "update workflow_run set due_at = ? where status in ('QUEUED', 'HELD') and due_at > ?"
            + " and gate is null",
        now,
        now);
  }
}
