package com.tenocean.workflow.internal;

import com.tenocean.shared.Transactions;
import com.tenocean.workflow.console.BrokerAwayException;
import com.tenocean.workflow.console.DeadLetter;
import com.tenocean.workflow.console.DeadLetterGoneException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the dead letters of a queue, and takes one off: to be sent again, or for good. */
@ApplicationScoped
public class DeadLetters {
  static final String PREFIX = "DLQ.";
  private static final Pattern ID = Pattern.compile("ID:[\\w-]+");
  private static final long PATIENCE_MILLIS = 2_000;

  @Resource(lookup = Broker.CONNECTION_FACTORY)
  private ConnectionFactory broker;

  @Inject private Transactions transactions;
  @Inject private BrokerPatience patience;

  /** The oldest first, and no more than so many. */
  public List<DeadLetter> of(String queue, int most) {
    return patience.ask(() -> read(queue, most));
  }

  private List<DeadLetter> read(String queue, int most) {
    try (var context = broker.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        var browser = context.createBrowser(context.createQueue(PREFIX + queue))) {
      var letters = new ArrayList<DeadLetter>();
      for (Enumeration<?> all = browser.getEnumeration();
          letters.size() < most && all.hasMoreElements(); ) {
        letters.add(letter(queue, (Message) all.nextElement()));
      }
      return letters;
    } catch (JMSRuntimeException | JMSException away) {
      throw new BrokerAwayException(away);
    }
  }

  private static DeadLetter letter(String queue, Message message) throws JMSException {
    return new DeadLetter(
        message.getJMSMessageID(),
        queue,
        message instanceof TextMessage text ? text.getText() : null,
        message.getStringProperty("why"),
        Instant.ofEpochMilli(message.getJMSTimestamp()));
  }

  /**
   * Puts it back on its queue. It is taken and sent in one transaction, so it is never in both
   * places, nor in neither.
   *
   * @param text what it should say; null to leave it as it is
   */
  public void sendAgain(String queue, String id, @Nullable String text) {
    take(
        queue,
        id,
        (context, letter) -> {
          var again = text == null ? letter : context.createTextMessage(text);
          context.createProducer().send(context.createQueue(queue), again);
        });
  }

  /** Takes it away for good. */
  public void discard(String queue, String id) {
    take(queue, id, (context, letter) -> {});
  }

  private void take(String queue, String id, BiConsumer<JMSContext, Message> what) {
    patience.ask(
        () -> {
          takeNow(queue, id, what);
          return id;
        });
  }

  private void takeNow(String queue, String id, BiConsumer<JMSContext, Message> what) {
    try {
      transactions.inNew(
          () -> {
            try (var context = broker.createContext(JMSContext.SESSION_TRANSACTED)) {
              what.accept(context, taken(context, queue, id));
            }
          });
    } catch (JMSRuntimeException away) {
      throw new BrokerAwayException(away);
    }
  }

  private static Message taken(JMSContext context, String queue, String id) {
    if (!ID.matcher(id).matches()) {
      throw new DeadLetterGoneException(queue, id);
    }
    var dead = context.createQueue(PREFIX + queue);
    try (var consumer = context.createConsumer(dead, "JMSMessageID = '" + id + "'")) {
      var letter = consumer.receive(PATIENCE_MILLIS);
      if (letter == null) {
        throw new DeadLetterGoneException(queue, id);
      }
      return letter;
    }
  }
}
