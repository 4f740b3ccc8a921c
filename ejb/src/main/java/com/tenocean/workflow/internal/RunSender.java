package com.tenocean.workflow.internal;

import com.tenocean.shared.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends the messages of runs that are due. Their transaction holds the broker alone: the database
 * is never part of it, so no two resources have to agree.
 *
 * <p>A broker that lacks a queue, as one whose broker.xml is older than the portal, takes the
 * messages for all others; the sweep brings again what was for the one that is missing.
 */
@ApplicationScoped
public class RunSender {
  private static final Logger LOG = Logger.getLogger(RunSender.class.getName());

  @Resource(lookup = Broker.CONNECTION_FACTORY)
  private ConnectionFactory broker;

  @Inject private Transactions transactions;

  /** The broker answers, but knows no such queue. */
  private static final class NoQueueException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String queue;

    NoQueueException(String queue, JMSRuntimeException cause) {
      super(cause);
      this.queue = queue;
    }
  }

  void send(Collection<RunMessage> due) {
    sendAll(RunsDue.of(due));
  }

  void sendAll(Collection<RunsDue> messages) {
    if (messages.isEmpty()) {
      return;
    }
    try {
      transactions.inNew(() -> sendInTransaction(messages));
    } catch (NoQueueException missing) {
      LOG.log(
          Level.SEVERE,
          "runs wait for queue {0}: {1}; is the broker''s broker.xml older than the portal?",
          new Object[] {missing.queue, missing.getCause().getMessage()});
      sendAll(messages.stream().filter(due -> !due.queue().equals(missing.queue)).toList());
    }
  }

  private void sendInTransaction(Collection<RunsDue> messages) {
    try (var context = broker.createContext(JMSContext.SESSION_TRANSACTED)) {
      var producer = context.createProducer();
      for (var message : messages) {
        producer.send(queue(message.queue(), context), context.createTextMessage(message.text()));
      }
    }
  }

  /** The adapter looks whether there is one. */
  private static Queue queue(String name, JMSContext context) {
    try {
      return context.createQueue(name);
    } catch (JMSRuntimeException e) {
      throw new NoQueueException(name, e);
    }
  }
}
