package com.tenocean.broker;

import org.apache.activemq.artemis.ra.inflow.ActiveMQActivationSpec;

/**
 * How a message-driven bean listens, said once for all of them: to a queue known by its name in the
 * broker, with four sessions, and looking for the broker again every two seconds for as long as it
 * is away. A bean names its {@code destination} and, where it must, what differs.
 */
public class QueueActivation extends ActiveMQActivationSpec {
  private static final long serialVersionUID = 1L;

  /** Starts from what suits a queue of events. */
  public QueueActivation() {
    setDestinationType("jakarta.jms.Queue");
    setUseJNDI(false);
    setMaxSession(4);
    setSetupAttempts(-1);
    setSetupInterval(2000L);
  }
}
