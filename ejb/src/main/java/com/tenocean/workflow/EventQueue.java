package com.tenocean.workflow;

import com.tenocean.workflow.internal.RunMessages;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.stream.Stream;

/**
 * What the message-driven bean of every event type does: it hands the message to the engine,
 * without a transaction of its own. An exception makes the broker bring the message again after a
 * while.
 */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class EventQueue implements MessageListener {
  /** A message itself may not say, if another client sent it. */
  private final String queue = queue();

  @Inject private RunMessages messages;

  @Override
  public void onMessage(Message message) {
    messages.received(message, queue);
  }

  /** What the bean listens to. */
  private String queue() {
    return Stream.<Class<?>>iterate(getClass(), Class::getSuperclass)
        .filter(type -> type.isAnnotationPresent(MessageDriven.class))
        .findFirst()
        .map(type -> type.getAnnotation(MessageDriven.class))
        .stream()
        .flatMap(bean -> Stream.of(bean.activationConfig()))
        .filter(property -> property.propertyName().equals("destination"))
        .map(ActivationConfigProperty::propertyValue)
        .findFirst()
        .orElseThrow();
  }
}
