package com.tenocean.user;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.event.Occasion;
import java.util.List;

/** Writes events down for a test to look at. */
public record RecordedEvents(List<DomainEvent> published) implements EventPublisher {

  @Override
  public String publish(DomainEvent event) {
    published.add(event);
    return String.valueOf(published.size());
  }

  @Override
  public boolean publishOnce(Occasion occasion, DomainEvent event) {
    throw new UnsupportedOperationException("nobody here reports");
  }

  @Override
  public boolean publishOnce(String id, DomainEvent event) {
    throw new UnsupportedOperationException("nobody here publishes under an id");
  }
}
