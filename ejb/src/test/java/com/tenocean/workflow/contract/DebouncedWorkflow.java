package com.tenocean.workflow.contract;

import com.tenocean.workflow.Flow;
import com.tenocean.workflow.Gate;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Ten minutes of quiet, half an hour at most. */
@ApplicationScoped
@WorkflowName(DebouncedWorkflow.NAME)
public class DebouncedWorkflow implements Workflow<Ticket> {
  public static final String NAME = "debounced";

  @Override
  public void run(Ticket ticket, Steps steps) {
    TicketScripts.run(NAME, ticket, steps);
  }

  @Override
  public Flow<Ticket> flow() {
    return Flow.<Ticket>free()
        .through(
            new Gate.Debounce<>(Duration.ofMinutes(10), Duration.ofMinutes(30), Ticket::series));
  }
}
