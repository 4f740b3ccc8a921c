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

  Stream<Started> queued() {
    return started.stream().filter(Started::isQueued);
  }

  /** Those of which there is no more to know than what they are started with. */
  Stream<Started> fresh() {
    return queued().filter(run -> run.failing() == null);
  }
}
