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
  private final AtomicBoolean hasForgotten = new AtomicBoolean(true);

  @Inject private Database database;
  @Inject private Transactions transactions;
  @Inject private Node node;
  @Inject private Clock clock;

  /** This node has dropped something; at its start it knows nothing either. */
  void forgot() {
    hasForgotten.set(true);
  }

  /** Has all looked at again that may need it; costs nothing if there was no trouble. */
  void sweep() {
    boolean forgotten = hasForgotten.getAndSet(false);
    try {
      // One transaction: a dead node is not buried before what it left is in other hands.
      transactions.inNew(
          () -> {
            if (node.buryDead() || forgotten) {
              lookAgain();
            }
          });
    } catch (RuntimeException | Error e) {
      hasForgotten.compareAndSet(false, forgotten);
      throw e;
    }
  }

  private void lookAgain() {
    var now = clock.instant();
    database.update(
        "update workflow_run set due_at = ? where status in ('QUEUED', 'HELD') and due_at > ?"
            + " and gate is null",
        now,
        now);
    database.update("update workflow_wait set checked_at = null where checked_at is not null");
  }
}
