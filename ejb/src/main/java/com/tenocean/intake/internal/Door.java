package com.tenocean.intake.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.event.Occasion;
import com.tenocean.event.PublishedEvents;
import com.tenocean.intake.Receiver;
import com.tenocean.intake.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Brings a reported event to the one who takes it over, or straight into the log. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Door {
  @Inject @Any Instance<Receiver<?>> receivers;
  @Inject EventPublisher events;
  @Inject PublishedEvents published;

  /** Empty if the event is taken, now or when it came before. */
  public Optional<Refusal> refusalOf(ReportedEvent reported) {
    var receiver = receivers.stream().filter(r -> r.type().isInstance(reported.event())).findAny();
    if (receiver.isEmpty()) {
      events.publishOnce(reported.occasion(), reported.event());
      return Optional.empty();
    }
    return refusalBy(receiver.get(), reported);
  }

  private Optional<Refusal> refusalBy(Receiver<?> receiver, ReportedEvent reported) {
    if (published.have(reported.id())) {
      return Optional.empty();
    }
    return take(receiver, reported.event(), reported.occasion())
        // The same event, sent twice at once: the other one was a moment ahead.
        .filter(refusal -> !published.have(reported.id()))
        .map(refusal -> refusal.within(reported.path() + ".data"));
  }

  private static <E extends DomainEvent> Optional<Refusal> take(
      Receiver<E> receiver, DomainEvent event, Occasion occasion) {
    return receiver.take(receiver.type().cast(event), occasion);
  }
}
