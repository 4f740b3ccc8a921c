package com.tenocean.notification;

import com.tenocean.notification.internal.Courier;
import com.tenocean.notification.internal.MailRates;
import com.tenocean.workflow.FailureHandler;
import com.tenocean.workflow.Flow;
import com.tenocean.workflow.RetryPolicy;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Sends one mail and takes down how it went. A relay that is away is waited for as long as that
 * takes; one that refuses for now is asked again for over a day; an address that is refused for
 * good is an outcome, not a failure of the workflow.
 */
@ApplicationScoped
@WorkflowName("email-send")
public class EmailSendWorkflow implements Workflow<EmailDue> {
  static final int OVER_A_DAY = 20;
  private Courier courier;
  private MailRates rates;

  EmailSendWorkflow() {}

  @Inject
  public EmailSendWorkflow(Courier courier, MailRates rates) {
    this.courier = courier;
    this.rates = rates;
  }

  @Override
  public void run(EmailDue due, Steps steps) {
    new MailSteps(courier, due.deliveryId()).send(due.mustHurry(), steps);
  }

  @Override
  public Flow<EmailDue> flow() {
    return rates.flow(
        due -> due.mustHurry() ? MailRates.URGENT : "ordinary",
        due -> due.mustHurry() ? MailRates.URGENT : "host " + due.host());
  }

  @Override
  public RetryPolicy retries() {
    return new RetryPolicy(OVER_A_DAY);
  }

  @Override
  public Optional<FailureHandler<EmailDue>> onFailure() {
    return Optional.of(
        (due, failure, steps) -> new MailSteps(courier, due.deliveryId()).giveUp(failure, steps));
  }
}
