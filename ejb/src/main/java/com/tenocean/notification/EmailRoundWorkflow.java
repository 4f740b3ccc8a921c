package com.tenocean.notification;

import com.tenocean.notification.internal.Courier;
import com.tenocean.notification.internal.MailRound;
import com.tenocean.workflow.FailureHandler;
import com.tenocean.workflow.RetryPolicy;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Sends several mails as {@link EmailSendWorkflow} sends one. One that is refused for now holds up
 * no other: the step goes through all of them and is tried again for those that are left.
 */
@ApplicationScoped
@WorkflowName("email-round")
public class EmailRoundWorkflow implements Workflow<EmailRoundDue> {
  private MailRound round;
  private Courier courier;

  EmailRoundWorkflow() {}

  @Inject
  public EmailRoundWorkflow(MailRound round, Courier courier) {
    this.round = round;
    this.courier = courier;
  }

  @Override
  public void run(EmailRoundDue due, Steps steps) {
    steps.call("send", Integer.class, call -> round.send(due.deliveries()));
  }

  @Override
  public RetryPolicy retries() {
    return new RetryPolicy(EmailSendWorkflow.OVER_A_DAY);
  }

  @Override
  public Optional<FailureHandler<EmailRoundDue>> onFailure() {
    return Optional.of(
        (due, failure, steps) ->
            steps.run(
                "note that those left were given up",
                () -> due.deliveries().forEach(id -> courier.note(id, Outcome.givenUp(failure)))));
  }
}
