package com.tenocean.notification.internal;

import com.tenocean.event.EventPublisher;
import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.EmailDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Sets in motion what a delivery needs to arrive, in the transaction in which it may leave. */
@ApplicationScoped
public class Departures {
  private EventPublisher events;

  Departures() {}

  @Inject
  public Departures(EventPublisher events) {
    this.events = events;
  }

  public void leave(DeliveryId delivery, Channel channel) {
    leave(List.of(delivery), channel);
  }

  /** Some hundreds, with hardly more statements than for one. */
  public void leave(List<DeliveryId> deliveries, Channel channel) {
    switch (channel) {
      case EMAIL -> events.publishAll(deliveries.stream().map(EmailDue::new).toList());
      case PUSH -> throw new IllegalArgumentException("no device is known to push to");
      case IN_APP -> throw new IllegalArgumentException("it is shown where it is planned");
    }
  }
}
