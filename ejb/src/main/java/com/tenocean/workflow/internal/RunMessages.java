package com.tenocean.workflow.internal;

import com.tenocean.shared.Transactions;
import com.tenocean.workflow.RunId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads messages off the queues. One that can't become a run goes to its dead-letter queue at once,
 * so that nothing waits behind it; a crash in between may put it there twice.
 */
@ApplicationScoped
public class RunMessages {
  private static final Logger LOG = Logger.getLogger(RunMessages.class.getName());
  private static final String DEAD_LETTERS = "DLQ.";

  @Resource(lookup = Broker.CONNECTION_FACTORY)
  private ConnectionFactory broker;

  @Inject private Engine engine;
  @Inject private Transactions transactions;

  /**
   * @param queue where the message was
   * @throws com.tenocean.shared.DatabaseException if the database can't be reached: the broker will
   *     bring the message again
   */
  public void received(Message message, String queue) {
    try {
      var run = run(message);
      if (run.isEmpty()) {
        deadLetter(message, queue, "not a run's id");
      } else {
        execute(run.get(), message, queue);
      }
    } catch (JMSException e) {
      throw new BrokerException("can't read a message", e);
    }
  }

  private void execute(RunId run, Message message, String queue) throws JMSException {
    try {
      engine.execute(run);
    } catch (UnknownRunException e) {
      deadLetter(message, queue, e.getMessage());
    }
  }

  private static Optional<RunId> run(Message message) throws JMSException {
    try {
      return message instanceof TextMessage text && text.getText() != null
          ? Optional.of(RunId.of(text.getText()))
          : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private void deadLetter(Message message, String from, String why) throws JMSException {
    var queue = DEAD_LETTERS + from;
    LOG.log(
        Level.WARNING,
        "message {0} goes to {1}: {2}",
        new Object[] {message.getJMSMessageID(), queue, why});
    var properties = properties(message);
    message.clearProperties(); // those of a message that was received can't be added to
    transactions.inNew(
        () -> {
          try (var context = broker.createContext(JMSContext.SESSION_TRANSACTED)) {
            var producer = context.createProducer();
            properties.forEach(producer::setProperty);
            producer.setProperty("why", why).send(context.createQueue(queue), message);
          }
        });
  }

  private static Map<String, Object> properties(Message message) throws JMSException {
    var properties = new HashMap<String, Object>();
    for (var name : Collections.list((Enumeration<?>) message.getPropertyNames())) {
      if (!name.toString().startsWith("JMSX")) {
        properties.put(name.toString(), message.getObjectProperty(name.toString()));
      }
    }
    return properties;
  }
}
