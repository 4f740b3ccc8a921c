package com.tenocean.alert;

import com.tenocean.shared.Transactions;
import com.tenocean.workflow.console.QueueView;
import com.tenocean.workflow.watch.EngineHealth;
import com.tenocean.workflow.watch.EngineState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Tells the admins of queues that stand still. Each node looks; of those that see it, one tells.
 */
@ApplicationScoped
public class QueueWatch {
  @Inject private Alerts alerts;
  @Inject private Transactions transactions;

  /** In a transaction for each queue. */
  public void tellOf(EngineState state) {
    state.queues().stream()
        .filter(queue -> state.age(queue).compareTo(EngineHealth.LONGEST_LAG) > 0)
        .map(QueueView::name)
        .forEach(queue -> transactions.inNew(() -> tellOf(queue)));
  }

  private void tellOf(String queue) {
    alerts.tell("stuck", queue, Map.of("queue", queue));
  }
}
