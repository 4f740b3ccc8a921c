package com.tenocean.workflow.internal;

import com.tenocean.workflow.Awaited;
import com.tenocean.workflow.RunFailure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run counts by, read off its event once, while that is published.
 *
 * @param place where it queues up; empty if it need not
 * @param gates its key at each gate of its workflow
 * @param cancelling the events that cancel it
 * @param failure why they can't be had, so that the run fails; null if they are
 */
record Keys(
    Optional<Place> place,
    List<String> gates,
    List<Awaited<?>> cancelling,
    @Nullable RunFailure failure) {

  Keys {
    gates = List.copyOf(gates);
    cancelling = List.copyOf(cancelling);
  }

  static Keys failed(String error) {
    return new Keys(Optional.empty(), List.of(), List.of(), new RunFailure(0, "", error, 1));
  }
}
