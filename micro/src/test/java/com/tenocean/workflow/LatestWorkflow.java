package com.tenocean.workflow;

import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import jakarta.enterprise.context.ApplicationScoped;

/** One at a time, and that the latest. */
@ApplicationScoped
@WorkflowName(LatestWorkflow.NAME)
public class LatestWorkflow implements Workflow<Ticket> {
  static final String NAME = "latest";

  @Override
  public void run(Ticket ticket, Steps steps) {
    TicketScripts.run(NAME, ticket, steps);
  }

  @Override
  public Flow<Ticket> flow() {
    return Flow.<Ticket>free()
        .through(new Gate.Singleton<>(Ticket::series, Gate.Newcomer.CANCELS_THE_OLD));
  }
}
