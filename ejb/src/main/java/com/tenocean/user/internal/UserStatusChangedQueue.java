package com.tenocean.user.internal;

import com.tenocean.workflow.EventQueue;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** The queue of {@link com.tenocean.user.UserStatusChanged}. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = "user.status.changed")
    })
public class UserStatusChangedQueue extends EventQueue {}
