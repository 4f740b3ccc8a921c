package com.tenocean.workflow;

import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Two an hour; the others later. */
@ApplicationScoped
@WorkflowName(ThrottledWorkflow.NAME)
public class ThrottledWorkflow implements Workflow<Ticket> {
  static final String NAME = "throttled";

  @Override
  public void run(Ticket ticket, Steps steps) {
    TicketScripts.run(NAME, ticket, steps);
  }

  @Override
  public Flow<Ticket> flow() {
    return Flow.<Ticket>free().through(new Gate.Throttle<>(2, Duration.ofHours(1), Ticket::series));
  }
}
