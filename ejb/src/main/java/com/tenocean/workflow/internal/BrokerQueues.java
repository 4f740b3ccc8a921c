package com.tenocean.workflow.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.shared.Json;
import com.tenocean.workflow.console.BrokerAwayException;
import com.tenocean.workflow.console.QueueView;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Asks the broker what its queues hold, by its management address: one question for all of them,
 * and a look at the first message of those that are not empty.
 */
@ApplicationScoped
public class BrokerQueues {
  private static final String MANAGEMENT = "activemq.management";
  private static final String ALL_QUEUES =
      Json.write(List.of("{\"field\":\"\",\"operation\":\"\",\"value\":\"\"}", 1, 500));
  private static final long PATIENCE_MILLIS = 3_000;

  @Resource(lookup = Broker.CONNECTION_FACTORY)
  private ConnectionFactory broker;

  @Inject private BrokerPatience patience;

  private record Size(long messages, long consumers) {}

  /** The portal's own, by name. */
  public List<QueueView> all() {
    return patience.ask(this::look);
  }

  private List<QueueView> look() {
    try (var context = broker.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      var sizes = sizes(context);
      return sizes.keySet().stream()
          .filter(name -> sizes.containsKey(DeadLetters.PREFIX + name))
          .map(name -> view(name, sizes, context))
          .toList();
    } catch (JMSRuntimeException | JMSException away) {
      throw new BrokerAwayException(away);
    }
  }

  private static QueueView view(String name, Map<String, Size> sizes, JMSContext context) {
    var size = sizes.get(name);
    return new QueueView(
        name,
        size.messages,
        size.consumers,
        size.messages == 0 ? null : oldest(name, context),
        sizes.get(DeadLetters.PREFIX + name).messages);
  }

  private static @Nullable Instant oldest(String queue, JMSContext context) {
    try (var browser = context.createBrowser(context.createQueue(queue))) {
      var messages = browser.getEnumeration();
      return messages.hasMoreElements()
          ? Instant.ofEpochMilli(((Message) messages.nextElement()).getJMSTimestamp())
          : null;
    } catch (JMSException away) {
      throw new BrokerAwayException(away);
    }
  }

  private static Map<String, Size> sizes(JMSContext context) throws JMSException {
    var found = new TreeMap<String, Size>();
    StreamSupport.stream(asked(context).path("data").spliterator(), false)
        .forEach(
            queue ->
                found.put(
                    queue.path("name").asText(),
                    new Size(
                        queue.path("messageCount").asLong(),
                        queue.path("consumerCount").asLong())));
    return found;
  }

  private static JsonNode asked(JMSContext context) throws JMSException {
    var replies = context.createTemporaryQueue();
    var question = context.createTextMessage(ALL_QUEUES);
    question.setStringProperty("_AMQ_ResourceName", "broker");
    question.setStringProperty("_AMQ_OperationName", "listQueues");
    question.setJMSReplyTo(replies);
    try (var consumer = context.createConsumer(replies)) {
      context.createProducer().send(context.createQueue(MANAGEMENT), question);
      var answer = (TextMessage) consumer.receive(PATIENCE_MILLIS);
      if (answer == null || !answer.getBooleanProperty("_AMQ_OperationSucceeded")) {
        throw new JMSException("no answer from " + MANAGEMENT);
      }
      return Json.tree(Json.tree(answer.getText()).get(0).asText());
    } finally {
      replies.delete();
    }
  }
}
