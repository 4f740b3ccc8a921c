package com.tenocean.notification.internal;

import com.tenocean.workflow.EventQueue;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** The queue of {@link com.tenocean.notification.UrgentEmailDue}. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
      @ActivationConfigProperty(
          propertyName = "destination",
          propertyValue = "notification.email.urgent")
    })
public class UrgentEmailQueue extends EventQueue {}
