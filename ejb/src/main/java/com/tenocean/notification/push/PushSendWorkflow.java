package com.tenocean.notification.push;

import com.tenocean.notification.push.internal.PushCourier;
import com.tenocean.notification.push.internal.PushResult;
import com.tenocean.workflow.FailureHandler;
import com.tenocean.workflow.RetryPolicy;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Pushes one delivery to one device and takes down how it went. Whatever comes of the device or its
 * push service, in the end, is an outcome: anybody may name a device that nobody can reach, and no
 * admin shall be called for that. Only the portal's own trouble makes a run fail.
 */
@ApplicationScoped
@WorkflowName("push-send")
public class PushSendWorkflow implements Workflow<PushDue> {
  /** The courier gives up earlier; what is left is for a portal that fails itself. */
  private static final int MORE_THAN_THE_COURIERS = PushCourier.MOST_TRIES + 5;

  private PushCourier courier;

  PushSendWorkflow() {}

  @Inject
  public PushSendWorkflow(PushCourier courier) {
    this.courier = courier;
  }

  @Override
  public void run(PushDue due, Steps steps) {
    var result = steps.call("send", PushResult.class, call -> courier.send(due));
    steps.run("note", () -> courier.note(due, result));
  }

  @Override
  public Optional<FailureHandler<PushDue>> onFailure() {
    return Optional.of(
        (due, failure, steps) ->
            steps.run("note that it was given up", () -> courier.giveUp(due, failure)));
  }

  @Override
  public RetryPolicy retries() {
    return new RetryPolicy(MORE_THAN_THE_COURIERS);
  }
}
