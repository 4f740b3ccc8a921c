package com.tenocean.micro.fault;

import com.tenocean.micro.broker.BrokerProcess;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.util.Collections;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** What the broker still has to deliver, or was not told that it has. */
final class Messages {
  /** Those that a registration sends messages to. */
  private static final List<String> QUEUES = List.of("user.registered", "notification.email.send");

  private final BrokerProcess broker;

  Messages(BrokerProcess broker) {
    this.broker = broker;
  }

  int count() {
    try (var factory = new ActiveMQConnectionFactory(broker.url());
        var context = factory.createContext(broker.user(), broker.password())) {
      int all = 0;
      for (var queue : QUEUES) {
        try (var browser = context.createBrowser(context.createQueue(queue))) {
          all += Collections.list(browser.getEnumeration()).size();
        }
      }
      return all;
    } catch (JMSException e) {
      throw new JMSRuntimeException("can't look into the queues", null, e);
    }
  }
}
