package com.tenocean.micro.fault;

import com.tenocean.micro.broker.BrokerProcess;
import java.util.List;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;

/** What the broker still has to deliver, or was not told that it has. */
final class Messages {
  /** Those that a registration sends messages to. */
  private static final List<String> QUEUES =
      List.of("user.registered", "notification.email.send", "notification.email.urgent");

  private final BrokerProcess broker;

  Messages(BrokerProcess broker) {
    this.broker = broker;
  }

  long count() {
    try (var locator = ActiveMQClient.createServerLocator(broker.url());
        var factory = locator.createSessionFactory();
        var session =
            factory.createSession(broker.user(), broker.password(), false, true, true, false, 0)) {
      long all = 0;
      for (var queue : QUEUES) {
        all += session.queueQuery(SimpleString.of(queue)).getMessageCount();
      }
      return all;
    } catch (Exception e) { // the client declares no less
      throw new IllegalStateException("can't look into the queues", e);
    }
  }
}
