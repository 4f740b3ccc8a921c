package com.tenocean.workflow;

import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Two an hour; the others never. */
@ApplicationScoped
@WorkflowName(RatedWorkflow.NAME)
public class RatedWorkflow implements Workflow<Ticket> {
  static final String NAME = "rated";

  @Override
  public void run(Ticket ticket, Steps steps) {
    TicketScripts.run(NAME, ticket, steps);
  }

  @Override
  public Flow<Ticket> flow() {
    return Flow.<Ticket>free()
        .through(new Gate.RateLimit<>(2, Duration.ofHours(1), Ticket::series));
  }
}
