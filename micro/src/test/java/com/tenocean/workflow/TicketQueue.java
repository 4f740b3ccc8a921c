package com.tenocean.workflow;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** Listens for runs of the tests' tickets. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = "probe.ticket")
    })
public class TicketQueue extends EventQueue {}
