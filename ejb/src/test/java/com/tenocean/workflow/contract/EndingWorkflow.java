package com.tenocean.workflow.contract;

import static com.tenocean.workflow.Awaited.event;

import com.tenocean.workflow.Ending;
import com.tenocean.workflow.Flow;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Serves one ticket of a counter at a time, gives up after an hour, and when it is answered. */
@ApplicationScoped
@WorkflowName(EndingWorkflow.NAME)
public class EndingWorkflow implements Workflow<Ticket> {
  public static final String NAME = "ending";

  @Override
  public void run(Ticket ticket, Steps steps) {
    TicketScripts.run(NAME, ticket, steps);
  }

  @Override
  public Flow<Ticket> flow() {
    return Flow.inOrderOf(ticket -> ticket.series() + "/" + ticket.counter());
  }

  @Override
  public Ending<Ticket> ending() {
    return Ending.<Ticket>none()
        .unlessStartedWithin(Duration.ofMinutes(30))
        .unlessFinishedWithin(Duration.ofHours(1))
        .when(ticket -> event(ProbeAnswered.class, "probe", ticket.series()));
  }
}
