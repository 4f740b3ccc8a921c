package com.tenocean.workflow.contract;

import com.tenocean.workflow.Ending;
import com.tenocean.workflow.Flow;
import com.tenocean.workflow.Gate;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Gathers for an hour, unless it should have begun before. */
@ApplicationScoped
@WorkflowName(ImpatientWorkflow.NAME)
public class ImpatientWorkflow implements Workflow<Ticket> {
  public static final String NAME = "impatient";

  @Override
  public void run(Ticket ticket, Steps steps) {
    TicketScripts.run(NAME, ticket, steps);
  }

  @Override
  public Flow<Ticket> flow() {
    return Flow.<Ticket>free().through(new Gate.Batch<>(3, Duration.ofHours(1), Ticket::series));
  }

  @Override
  public Ending<Ticket> ending() {
    return Ending.<Ticket>none().unlessStartedWithin(Duration.ofMinutes(30));
  }
}
