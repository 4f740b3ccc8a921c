package com.tenocean.broker;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.Work;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A message-driven bean whose application is not ready yet. The server makes no bean before that:
 * asked for one, it blocks for the time that it is given (Jakarta Connectors 2.1, {@link
 * MessageEndpointFactory#createEndpoint(javax.transaction.xa.XAResource, long)}), and Artemis gives
 * it a minute. On a start that takes longer each session of each bean would fail with a stack every
 * other second.
 */
final class AwaitedEndpoint implements Work {
  private static final Logger LOG = Logger.getLogger(AwaitedEndpoint.class.getName());
  private static final Duration LONGEST_START = Duration.ofDays(1);

  private final MessageEndpointFactory bean;
  private final Activation activation;
  private @Nullable Thread waiting;
  private boolean isGone;

  /** Connects the bean to its queue. */
  interface Activation {
    void begin() throws ResourceException;
  }

  AwaitedEndpoint(MessageEndpointFactory bean, Activation activation) {
    this.bean = bean;
    this.activation = activation;
  }

  @Override
  public void run() {
    synchronized (this) {
      if (isGone) {
        return;
      }
      waiting = Thread.currentThread();
    }
    try {
      bean.createEndpoint(null, LONGEST_START.toMillis()).release();
    } catch (UnavailableException | RuntimeException stillNot) { // or its queue had no listener
      LOG.log(Level.FINE, "no bean yet: Artemis goes on to ask for one", stillNot);
    }
    activateUnlessGone();
  }

  private synchronized void activateUnlessGone() {
    waiting = null;
    if (!isGone) {
      try {
        activation.begin();
      } catch (ResourceException refused) {
        LOG.log(Level.SEVERE, "a message-driven bean can't listen to its queue", refused);
      }
    }
  }

  /** The application is gone, or the server stops: nobody waits any more. */
  @Override
  public synchronized void release() {
    isGone = true;
    if (waiting != null) {
      waiting.interrupt();
    }
  }
}
