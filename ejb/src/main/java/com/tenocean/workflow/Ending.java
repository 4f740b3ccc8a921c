package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a run is cancelled by itself. What its steps have done stays; a step that is being done does
 * not commit.
 *
 * @param startWithin cancelled if it has not begun so long after its event; null for no limit
 * @param finishWithin cancelled if it has not finished so long after its event; null for no limit
 * @param on cancelled when such an event comes; one that was published before the run's own event
 *     does not count
 */
public record Ending<E extends DomainEvent>(
    @Nullable Duration startWithin,
    @Nullable Duration finishWithin,
    List<Function<E, Awaited<?>>> on) {

  public Ending {
    on = List.copyOf(on);
  }

  /** Only by a person. */
  public static <E extends DomainEvent> Ending<E> none() {
    return new Ending<>(null, null, List.of());
  }

  /** The same, and if it has not begun in time. */
  public Ending<E> unlessStartedWithin(Duration time) {
    return new Ending<>(time, finishWithin, on);
  }

  /** The same, and if it has not finished in time. */
  public Ending<E> unlessFinishedWithin(Duration time) {
    return new Ending<>(startWithin, time, on);
  }

  /** The same, and when this event comes. */
  public Ending<E> when(Function<E, Awaited<?>> event) {
    return new Ending<>(
        startWithin, finishWithin, Stream.concat(on.stream(), Stream.of(event)).toList());
  }
}
