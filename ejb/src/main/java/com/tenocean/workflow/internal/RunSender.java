package com.tenocean.workflow.internal;

import com.tenocean.shared.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.util.Collection;

/**
 * Sends the messages of runs that are due. Their transaction holds the broker alone: the database
 * is never part of it, so no two resources have to agree.
 */
@ApplicationScoped
public class RunSender {

  @Resource(lookup = Broker.CONNECTION_FACTORY)
  private ConnectionFactory broker;

  @Inject private Transactions transactions;

  void send(Collection<RunMessage> due) {
    sendAll(RunsDue.of(due));
  }

  void sendAll(Collection<RunsDue> messages) {
    if (!messages.isEmpty()) {
      transactions.inNew(() -> sendInTransaction(messages));
    }
  }

  private void sendInTransaction(Collection<RunsDue> messages) {
    try (var context = broker.createContext(JMSContext.SESSION_TRANSACTED)) {
      var producer = context.createProducer();
      for (var message : messages) {
        producer.send(
            context.createQueue(message.queue()), context.createTextMessage(message.text()));
      }
    }
  }
}
