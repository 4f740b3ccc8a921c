package com.tenocean.notification.push.internal;

import static java.util.stream.Collectors.toSet;

import com.tenocean.event.EventPublisher;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.push.PushDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;

/** Lets deliveries go to each of their people's devices, in the caller's transaction. */
@ApplicationScoped
public class PushDepartures {
  private PushMessages messages;
  private PushOutcomes outcomes;
  private EventPublisher events;
  private Clock clock;

  PushDepartures() {}

  @Inject
  public PushDepartures(
      PushMessages messages, PushOutcomes outcomes, EventPublisher events, Clock clock) {
    this.messages = messages;
    this.outcomes = outcomes;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Some hundreds, with hardly more statements than for one.
   *
   * @param urgent those of them that must hurry
   */
  public void leave(Collection<DeliveryId> deliveries, Set<DeliveryId> urgent) {
    var now = clock.instant();
    var due = messages.leave(deliveries, urgent, now);
    events.publishAll(due);
    var leaving = due.stream().map(PushDue::deliveryId).collect(toSet());
    outcomes.suppress(
        deliveries.stream().filter(delivery -> !leaving.contains(delivery)).toList(), now);
  }
}
