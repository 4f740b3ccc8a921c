package com.tenocean.workflow;

import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import jakarta.enterprise.context.ApplicationScoped;

/** Three tickets of a series at a time, the highest numbers first. */
@ApplicationScoped
@WorkflowName(HallWorkflow.NAME)
public class HallWorkflow implements Workflow<Ticket> {
  static final String NAME = "hall";
  static final int SEATS = 3;

  @Override
  public void run(Ticket ticket, Steps steps) {
    TicketScripts.run(NAME, ticket, steps);
  }

  @Override
  public Flow<Ticket> flow() {
    return Flow.<Ticket>atMost(SEATS).each(Ticket::series).first(Ticket::number);
  }
}
