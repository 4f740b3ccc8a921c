package com.tenocean.notification.push.internal;

import com.tenocean.workflow.EventQueue;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/**
 * The queue of {@link com.tenocean.notification.push.PushDue}. A push service that does not answer
 * holds a session for ten seconds: with twice the usual number some stay free for the others.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
      @ActivationConfigProperty(
          propertyName = "destination",
          propertyValue = "notification.push.send"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8")
    })
public class PushDueQueue extends EventQueue {}
