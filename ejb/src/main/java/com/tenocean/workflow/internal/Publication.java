package com.tenocean.workflow.internal;

import com.tenocean.event.EventEnvelope;
import java.util.List;
import java.util.stream.Stream;

/**
 * An event that is being published.
 *
 * @param started the runs that it starts
 */
record Publication(EventEnvelope event, List<Started> started) {

  /** Where its runs queue up, if they do. */
  Stream<Place> places() {
    return started.stream().flatMap(run -> run.keys().place().stream());
  }

  /** The same without the runs that have to begin in the order of the commits. */
  Publication inNoOrder() {
    return new Publication(event, started.stream().filter(run -> !run.isInOrder()).toList());
  }

  /** The same with no others. */
  Publication inOrder() {
    return new Publication(event, started.stream().filter(Started::isInOrder).toList());
  }

  boolean starts() {
    return !started.isEmpty();
  }

  Stream<Started> queued() {
    return started.stream().filter(Started::isQueued);
  }

  /** Those of which there is no more to know than what they are started with. */
  Stream<Started> fresh() {
    return queued().filter(run -> run.failing() == null);
  }
}
