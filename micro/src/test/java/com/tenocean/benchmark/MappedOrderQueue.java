package com.tenocean.benchmark;

import com.tenocean.workflow.EventQueue;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;

/** Listens for runs of {@link MappedOrder}, sixteen at a time. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "16"),
      @ActivationConfigProperty(propertyName = "destination", propertyValue = "bench.mapped")
    })
public class MappedOrderQueue extends EventQueue {}
