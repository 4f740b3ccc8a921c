package com.tenocean.intake;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.Occasion;
import java.util.Optional;

/**
 * Takes over the reported events of one type, where the portal must do something about them and not
 * merely pass them on: a decision is made, not announced. A feature implements it as a CDI bean;
 * events of types without a receiver are published as they come.
 */
public interface Receiver<E extends DomainEvent> {

  Class<E> type();

  /**
   * Does what the event says and publishes it with this occasion, in the transaction of its batch.
   * Not called for an id that is in the log.
   *
   * @return why it can't be done, with a path below the event's data ({@code $.userId}); empty if
   *     it is done
   */
  Optional<Refusal> take(E event, Occasion occasion);
}
