package com.tenocean.user.internal;

import com.tenocean.workflow.EventQueue;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** The queue of {@link com.tenocean.user.UserProfileUpdated}. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
      @ActivationConfigProperty(
          propertyName = "destination",
          propertyValue = "user.profile.updated")
    })
public class UserProfileUpdatedQueue extends EventQueue {}
