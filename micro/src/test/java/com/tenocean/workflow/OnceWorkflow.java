package com.tenocean.workflow;

import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Each counter once a day. */
@ApplicationScoped
@WorkflowName(OnceWorkflow.NAME)
public class OnceWorkflow implements Workflow<Ticket> {
  static final String NAME = "once";

  @Override
  public void run(Ticket ticket, Steps steps) {
    TicketScripts.run(NAME, ticket, steps);
  }

  @Override
  public Flow<Ticket> flow() {
    return Flow.<Ticket>free().through(new Gate.Once<>(Ticket::counter, Duration.ofDays(1)));
  }
}
