package com.tenocean.workflow.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventEnvelope;
import java.util.List;
import java.util.stream.Stream;

/**
 * An event that is being published.
 *
 * @param started the runs that it starts
 */
record Publication(EventEnvelope event, DomainEvent data, List<Started> started) {

  /** Where its runs queue up, if they do. */
  Stream<Place> places() {
    return started.stream().flatMap(run -> run.place().stream());
  }

  Stream<Started> queued() {
    return started.stream().filter(Started::isQueued);
  }
}
