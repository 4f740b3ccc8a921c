package com.tenocean.workflow;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** Brings the events of the tests to the engine. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = "probe.started")
    })
public class ProbeQueue extends EventQueue {}
