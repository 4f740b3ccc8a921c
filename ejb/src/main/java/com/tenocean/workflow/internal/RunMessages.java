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
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads messages off the queues. What can't become a run goes to its dead-letter queue at once, so
 * that nothing waits behind it; a crash in between may put it there twice. A run that takes long or
 * fails to be worked on does not hold up those that share its message: they get one each.
 */
@ApplicationScoped
public class RunMessages {
  private static final Logger LOG = Logger.getLogger(RunMessages.class.getName());
  private static final String DEAD_LETTERS = "DLQ.";
  private static final Duration LONG = Duration.ofSeconds(1);

  @Resource(lookup = Broker.CONNECTION_FACTORY)
  private ConnectionFactory broker;

  @Inject private Engine engine;
  @Inject private RunSender sender;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  /**
   * @param queue where the message was
   * @throws LeaseLostException if this node may begin nothing now
   * @throws com.tenocean.shared.DatabaseException if the database can't be reached: the broker will
   *     bring the message again
   */
  public void received(Message message, String queue) {
    try {
      var due = due(message, queue);
      if (due.isEmpty()) {
        deadLetter(message, queue, "not a run's id");
      } else if (due.get().runs().size() == 1) {
        executeOnly(due.get().runs().get(0), message, queue);
      } else {
        execute(due.get());
      }
    } catch (JMSException e) {
      throw new BrokerException("can't read a message", e);
    }
  }

  /** Whatever goes wrong with one of several goes wrong again with a message of its own. */
  private void execute(RunsDue due) {
    for (int next = 0; next < due.runs().size(); next++) {
      var begun = clock.instant();
      try {
        engine.execute(due.runs().get(next));
      } catch (LeaseLostException e) {
        throw e;
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "runs that share a message get one each: " + due.text(), e);
        sender.sendAll(due.singlyFrom(next));
        return;
      }
      if (Duration.between(begun, clock.instant()).compareTo(LONG) > 0) {
        sender.sendAll(due.singlyFrom(next + 1));
        return;
      }
    }
  }

  private void executeOnly(RunId run, Message message, String queue) throws JMSException {
    try {
      engine.execute(run);
    } catch (UnknownRunException e) {
      deadLetter(message, queue, e.getMessage());
    }
  }

  private static Optional<RunsDue> due(Message message, String queue) throws JMSException {
    try {
      return message instanceof TextMessage text && text.getText() != null
          ? Optional.of(RunsDue.read(queue, text.getText()))
          : Optional.empty();
    } catch (IllegalArgumentException notIds) {
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
