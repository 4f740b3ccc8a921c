package com.tenocean.workflow.contract;

import com.tenocean.workflow.FailureHandler;
import com.tenocean.workflow.RetryPolicy;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Has a script for its tickets, and another for those that fail. */
@ApplicationScoped
@WorkflowName(HandledWorkflow.NAME)
public class HandledWorkflow implements Workflow<Ticket> {
  public static final String NAME = "handled";
  public static final String HANDLER = "handler";

  @Override
  public void run(Ticket ticket, Steps steps) {
    TicketScripts.run(NAME, ticket, steps);
  }

  @Override
  public RetryPolicy retries() {
    return new RetryPolicy(1);
  }

  @Override
  public Optional<FailureHandler<Ticket>> onFailure() {
    return Optional.of((ticket, failure, steps) -> TicketScripts.run(HANDLER, ticket, steps));
  }
}
