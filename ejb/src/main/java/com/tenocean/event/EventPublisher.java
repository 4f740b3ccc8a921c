package com.tenocean.event;

import java.util.List;

/**
 * Writes events to the log, in the caller's transaction: the change and its event commit together
 * or not at all. Whoever reacts learns of it after that commit.
 */
public interface EventPublisher {

  /** The largest {@code data} of an event, in bytes of UTF-8. */
  int MAX_DATA_BYTES = 512 * 1024;

  /**
   * Publishes under a fresh id.
   *
   * @return the event's id
   * @throws EventTooLargeException if the event as JSON exceeds {@link #MAX_DATA_BYTES}
   * @throws jakarta.transaction.TransactionalException outside a transaction
   */
  String publish(DomainEvent event);

  /**
   * Publishes many of one type, each under a fresh id. It may take no more statements than one
   * does.
   *
   * @param events some hundreds: the transaction, and the memory, hold all of them
   * @throws EventTooLargeException if one of them as JSON exceeds {@link #MAX_DATA_BYTES}
   * @throws jakarta.transaction.TransactionalException outside a transaction
   */
  default void publishAll(List<? extends DomainEvent> events) {
    events.forEach(this::publish);
  }

  /**
   * Publishes under an id that names the occasion, so that publishing it again does nothing.
   *
   * @return whether this was the first time
   * @throws EventTooLargeException if the event as JSON exceeds {@link #MAX_DATA_BYTES}
   */
  boolean publishOnce(String id, DomainEvent event);

  /**
   * Publishes what happened elsewhere, or earlier, than now and by the caller's hand.
   *
   * @return whether this was the first time
   * @throws EventTooLargeException if the event as JSON exceeds {@link #MAX_DATA_BYTES}
   */
  boolean publishOnce(Occasion occasion, DomainEvent event);
}
