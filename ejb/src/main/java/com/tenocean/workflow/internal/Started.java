package com.tenocean.workflow.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.workflow.Ending;
import com.tenocean.workflow.RunFailure;
import com.tenocean.workflow.RunId;
import org.jspecify.annotations.Nullable;

/**
 * A run that an event starts.
 *
 * @param isInvoked whether a step of another run waits for it
 */
record Started(RunId id, WorkflowDefinition<?> workflow, Keys keys, boolean isInvoked) {

  static Started by(
      DomainEvent event, RunId id, WorkflowDefinition<?> workflow, boolean isInvoked) {
    return new Started(id, workflow, workflow.keys(id, event), isInvoked);
  }

  /** Why it comes to nothing, if its keys could not be had; else null. */
  @Nullable RunFailure failing() {
    return keys.failure();
  }

  @Nullable String lineKey() {
    return keys.place().map(at -> at.line().key()).orElse(null);
  }

  int priority() {
    return keys.place().map(Place::priority).orElse(0);
  }

  Ending<?> ending() {
    return workflow.ending();
  }

  boolean hasGates() {
    return !keys.gates().isEmpty();
  }

  /** The first one; null if there is none. */
  @Nullable Integer gate() {
    return hasGates() ? 0 : null;
  }

  /** What it counts by at each gate; null if there is none. */
  String @Nullable [] gateKeys() {
    return hasGates() ? keys.gates().toArray(String[]::new) : null;
  }

  /** Whether it may begin as soon as it is committed. */
  boolean isQueued() {
    return keys.place().isEmpty() && !hasGates();
  }

  /** Whether its row says no more than its event and its workflow. */
  boolean isPlain() {
    return isQueued() && failing() == null && !hasDeadline();
  }

  private boolean hasDeadline() {
    return ending().startWithin() != null || ending().finishWithin() != null;
  }
}
