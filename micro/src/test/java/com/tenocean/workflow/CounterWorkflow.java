package com.tenocean.workflow;

import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import jakarta.enterprise.context.ApplicationScoped;

/** One ticket after another at each counter. */
@ApplicationScoped
@WorkflowName(CounterWorkflow.NAME)
public class CounterWorkflow implements Workflow<Ticket> {
  static final String NAME = "counter";

  @Override
  public void run(Ticket ticket, Steps steps) {
    TicketScripts.run(NAME, ticket, steps);
  }

  @Override
  public Flow<Ticket> flow() {
    return Flow.inOrderOf(ticket -> ticket.series() + "/" + ticket.counter());
  }
}
