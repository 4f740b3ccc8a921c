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
    if (!due.isEmpty()) {
      transactions.inNew(() -> sendAll(due));
    }
  }

  private void sendAll(Collection<RunMessage> due) {
    try (var context = broker.createContext(JMSContext.SESSION_TRANSACTED)) {
      var producer = context.createProducer();
      for (var message : due) {
        producer.send(
            context.createQueue(message.event().queue()),
            context.createTextMessage(message.run().toString()));
      }
    }
  }
}
