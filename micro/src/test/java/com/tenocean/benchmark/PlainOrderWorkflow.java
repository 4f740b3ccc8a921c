package com.tenocean.benchmark;

import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The reference workflow: one row, three rows, one row changed, each durable before the next. */
@ApplicationScoped
@WorkflowName("bench-plain")
public class PlainOrderWorkflow implements Workflow<PlainOrder> {
  @Inject private ReferenceRows rows;
  @Inject private Finishes finishes;

  @Override
  public void run(PlainOrder order, Steps steps) {
    finishes.enter();
    try {
      steps.run("verify", () -> rows.verify(order.id()));
      steps.run("notify", () -> rows.notifyThrice(order.id()));
      steps.run(
          "welcome",
          () -> {
            rows.welcome(order.id());
            finishes.note(order.id());
          });
    } finally {
      finishes.leave();
    }
  }
}
