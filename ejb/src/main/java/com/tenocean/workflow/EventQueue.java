package com.tenocean.workflow;

import com.tenocean.workflow.internal.RunMessages;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * What the message-driven bean of every event type does: it hands the message to the engine,
 * without a transaction of its own. An exception makes the broker bring the message again after a
 * while.
 */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class EventQueue implements MessageListener {
  @Inject private RunMessages messages;

  @Override
  public void onMessage(Message message) {
    messages.received(message);
  }
}
