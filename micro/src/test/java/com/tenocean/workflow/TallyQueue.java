package com.tenocean.workflow;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** Brings the tests' tallies to the engine. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = "probe.tally")
    })
public class TallyQueue extends EventQueue {}
