package com.tenocean.workflow.internal;

import com.tenocean.workflow.Ending;
import com.tenocean.workflow.RunId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run that an event starts.
 *
 * @param place where it queues up; empty if it need not
 * @param isInvoked whether a step of another run waits for it
 */
record Started(RunId id, WorkflowDefinition<?> workflow, Optional<Place> place, boolean isInvoked) {

  @Nullable String lineKey() {
    return place.map(at -> at.line().key()).orElse(null);
  }

  int priority() {
    return place.map(Place::priority).orElse(0);
  }

  Ending<?> ending() {
    return workflow.ending();
  }

  boolean hasGates() {
    return !workflow.gates().isEmpty();
  }

  /** The first one; null if there is none. */
  @Nullable Integer gate() {
    return hasGates() ? 0 : null;
  }

  /** Whether it may begin as soon as it is committed. */
  boolean isQueued() {
    return place.isEmpty() && !hasGates();
  }

  boolean hasDeadline() {
    return ending().startWithin() != null || ending().finishWithin() != null;
  }
}
