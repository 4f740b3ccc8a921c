package com.tenocean.workflow.contract;

import com.tenocean.workflow.Awaited;
import com.tenocean.workflow.Ending;
import com.tenocean.workflow.Flow;
import com.tenocean.workflow.Gate;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Three tickets together, or what came in ten minutes. */
@ApplicationScoped
@WorkflowName(BatchWorkflow.NAME)
public class BatchWorkflow implements Workflow<Ticket> {
  public static final String NAME = "batch";

  @Override
  public void run(Ticket ticket, Steps steps) {
    TicketScripts.run(NAME, ticket, steps);
  }

  @Override
  public Flow<Ticket> flow() {
    return Flow.<Ticket>free().through(new Gate.Batch<>(3, Duration.ofMinutes(10), Ticket::series));
  }

  /** A ticket is not wanted any more once its series and number are answered. */
  @Override
  public Ending<Ticket> ending() {
    return Ending.<Ticket>none()
        .when(
            ticket ->
                Awaited.event(
                    ProbeAnswered.class, "probe", ticket.series() + "/" + ticket.number()));
  }
}
