package com.tenocean.verification.internal;

import com.tenocean.workflow.EventQueue;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** The queue of {@link com.tenocean.verification.UserRegistered}. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = "user.registered")
    })
public class UserRegisteredQueue extends EventQueue {}
