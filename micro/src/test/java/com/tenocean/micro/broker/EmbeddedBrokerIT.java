package com.tenocean.micro.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.harness.BesideTheContainer;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQNonExistentQueueException;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker keeps what it has taken, takes it from the portal alone, and makes no queues. */
@BesideTheContainer
class EmbeddedBrokerIT {
  private static final String QUEUE = "user.registered";

  @TempDir Path folder;

  @Test
  void keepsDurableMessagesWhenItIsKilled() throws Exception {
    try (var broker = BrokerProcess.in(folder, List.of()).start()) {
      in(broker.url(), broker.password(), session -> send(session, QUEUE));
      broker.kill();
      broker.start();
      in(broker.url(), broker.password(), session -> assertThat(depth(session)).isEqualTo(1));
    }
  }

  @Test
  void hasAQueueAndADeadLetterQueueForEachEvent() throws Exception {
    try (var broker = EmbeddedBroker.start(folder, "secret")) {
      in(
          broker.url(),
          "secret",
          session -> {
            for (var name :
                new String[] {QUEUE, "workflow.failed", "maintenance.request.created"}) {
              assertThat(session.queueQuery(SimpleString.of(name)).isExists()).isTrue();
              assertThat(session.queueQuery(SimpleString.of("DLQ." + name)).isExists()).isTrue();
            }
          });
    }
  }

  @Test
  void turnsAwayWhoDoesNotKnowThePassword() throws Exception {
    try (var broker = EmbeddedBroker.start(folder, "secret")) {
      assertThatThrownBy(() -> in(broker.url(), "guess", session -> {}))
          .isInstanceOf(ActiveMQSecurityException.class);
    }
  }

  @Test
  void makesNoQueueBecauseSomebodySendsToIt() throws Exception {
    try (var broker = EmbeddedBroker.start(folder, "secret")) {
      in(
          broker.url(),
          "secret",
          session ->
              assertThatThrownBy(() -> session.createConsumer("user.misspelt"))
                  .isInstanceOf(ActiveMQNonExistentQueueException.class));
    }
  }

  private interface Work {
    void with(ClientSession session) throws ActiveMQException;
  }

  private static void in(String url, String password, Work work) throws Exception {
    try (var locator = ActiveMQClient.createServerLocator(url);
        var factory = locator.createSessionFactory();
        var session =
            factory.createSession(EmbeddedBroker.USER, password, false, true, true, false, 1)) {
      work.with(session);
    }
  }

  private static void send(ClientSession session, String queue) throws ActiveMQException {
    session.createProducer(queue).send(session.createMessage(true));
  }

  private static long depth(ClientSession session) throws ActiveMQException {
    return session.queueQuery(SimpleString.of(QUEUE)).getMessageCount();
  }
}
