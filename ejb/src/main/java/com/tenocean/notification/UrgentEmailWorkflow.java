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
 * Sends one mail that somebody waits for, as {@link EmailSendWorkflow} sends others; its rate is
 * counted by itself, so that no thousand digests stand before a password.
 */
@ApplicationScoped
@WorkflowName("email-urgent")
public class UrgentEmailWorkflow implements Workflow<UrgentEmailDue> {
  private Courier courier;
  private MailRates rates;

  UrgentEmailWorkflow() {}

  @Inject
  public UrgentEmailWorkflow(Courier courier, MailRates rates) {
    this.courier = courier;
    this.rates = rates;
  }

  @Override
  public void run(UrgentEmailDue due, Steps steps) {
    new MailSteps(courier, due.deliveryId()).send(true, steps);
  }

  @Override
  public Flow<UrgentEmailDue> flow() {
    return rates.flow(due -> MailRates.URGENT, due -> MailRates.URGENT);
  }

  @Override
  public RetryPolicy retries() {
    return new RetryPolicy(EmailSendWorkflow.OVER_A_DAY);
  }

  @Override
  public Optional<FailureHandler<UrgentEmailDue>> onFailure() {
    return Optional.of(
        (due, failure, steps) -> new MailSteps(courier, due.deliveryId()).giveUp(failure, steps));
  }
}
