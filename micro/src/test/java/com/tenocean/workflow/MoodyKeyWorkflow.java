package com.tenocean.workflow;

import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Its key can't be had of some tickets, for as long as a test says so. */
@ApplicationScoped
@WorkflowName(MoodyKeyWorkflow.NAME)
public class MoodyKeyWorkflow implements Workflow<Ticket> {
  static final String NAME = "moody-key";
  static final String SERIES = "moody";
  static final AtomicBoolean FAILS = new AtomicBoolean();

  @Override
  public void run(Ticket ticket, Steps steps) {
    TicketScripts.run(NAME, ticket, steps);
  }

  @Override
  public Flow<Ticket> flow() {
    return Flow.<Ticket>free()
        .through(new Gate.Once<>(MoodyKeyWorkflow::key, Duration.ofMinutes(1)));
  }

  private static String key(Ticket ticket) {
    if (ticket.series().equals(SERIES) && FAILS.get()) {
      throw new StackOverflowError("as of data that refer to themselves");
    }
    return ticket.counter() + ticket.number();
  }
}
