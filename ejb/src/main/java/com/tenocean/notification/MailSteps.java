package com.tenocean.notification;

import com.tenocean.notification.internal.Courier;
import com.tenocean.workflow.RunFailure;
import com.tenocean.workflow.Steps;

/** The steps of a run that sends one mail. */
record MailSteps(Courier courier, DeliveryId delivery) {

  void send(boolean mustHurry, Steps steps) {
    var outcome = steps.call("send", Outcome.class, call -> courier.send(delivery, mustHurry));
    steps.run("note the outcome", () -> courier.note(delivery, outcome));
  }

  void giveUp(RunFailure failure, Steps steps) {
    steps.run("note that it was given up", () -> courier.note(delivery, Outcome.givenUp(failure)));
  }
}
