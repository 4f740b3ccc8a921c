package com.tenocean.notification.internal;

import com.tenocean.workflow.EventQueue;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** The queue of {@link com.tenocean.notification.EmailRoundDue}. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
      @ActivationConfigProperty(
          propertyName = "destination",
          propertyValue = "notification.email.round")
    })
public class EmailRoundQueue extends EventQueue {}
