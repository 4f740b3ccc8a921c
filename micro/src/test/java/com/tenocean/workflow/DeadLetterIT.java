package com.tenocean.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.tenocean.shared.Database;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can't become a run goes out of the way at once. */
@ExtendWith(ArquillianExtension.class)
class DeadLetterIT {
  private static final String QUEUE = "probe.started";
  private static final long PATIENCE_MILLIS = 10_000;

  @Resource(lookup = "jms/tenocean")
  private ConnectionFactory broker;

  @Inject private Bench bench;
  @Inject private Database database;

  @Test
  void malformedMessagesAreDeadLetteredAndBlockNothing() throws JMSException {
    try (var context = broker.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      var queue = context.createQueue(QUEUE);
      context.createProducer().send(queue, "rubbish");
      context.createProducer().send(queue, new byte[] {0, 1, 2});
      context.createProducer().send(queue, UUID.randomUUID().toString());
    }
    var event =
        bench.start("behind", steps -> steps.run("go on", () -> bench.effect("behind", "done")));
    bench.awaitStatus(event, "COMPLETED");
    assertThat(deadLetters(3))
        .extracting(DeadLetterIT::why)
        .filteredOn(why -> why.equals("not a run's id"))
        .hasSize(2);
  }

  @Test
  void whatCanNotBecomeARunHoldsUpNoneThatShareItsMessage() {
    var event =
        bench.start(
            "sharing",
            steps -> {
              steps.sleep("until the message comes", Duration.ofDays(1));
              steps.run("go on", () -> bench.effect("sharing", "done"));
            });
    var run = bench.awaitStatus(event, "WAITING");
    database.update("update workflow_run set status = 'QUEUED' where id = ?", run.id());

    try (var context = broker.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      var several = UUID.randomUUID() + " " + run.id();
      context.createProducer().send(context.createQueue(QUEUE), several);
    }

    bench.awaitStatus(event, "COMPLETED");
    assertThat(deadLetters(1)).extracting(DeadLetterIT::why).first(STRING).contains("no run");
  }

  private List<Message> deadLetters(int count) {
    try (var context = broker.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        var consumer = context.createConsumer(context.createQueue("DLQ." + QUEUE))) {
      var letters = new ArrayList<Message>();
      for (int i = 0; i < count; i++) {
        letters.add(received(consumer));
      }
      return letters;
    }
  }

  private static Message received(JMSConsumer consumer) {
    var letter = consumer.receive(PATIENCE_MILLIS);
    assertThat(letter).as("a dead letter").isNotNull();
    return letter;
  }

  private static String why(Message letter) {
    try {
      return letter.getStringProperty("why");
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
