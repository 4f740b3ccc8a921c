package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The gates before a run that has its workflow for itself: they let it pass, but one of them may
 * hold it until it has gathered enough events.
 */
final class TestGates<E extends DomainEvent> {
  private final Clock clock;
  private final Optional<Gate<E>> gathering;
  private final boolean isFirst;
  private final Instant since;
  private final List<E> gathered = new ArrayList<>();
  private Instant until;

  /** Reads all keys off the event, as the engine does; whatever the workflow throws comes out. */
  TestGates(Flow<E> flow, E event, Clock clock) {
    this.clock = clock;
    gathering = flow.gates().stream().filter(TestGates::gathers).findFirst();
    isFirst = gathering.equals(flow.gates().stream().findFirst());
    if (flow.gates().stream().filter(TestGates::gathers).count() > 1) {
      throw new UnsupportedOperationException("two gates that gather: try that with the engine");
    }
    since = clock.instant();
    until = since.plus(gathering.map(TestGates::patience).orElse(Duration.ZERO));
    gathered.add(event);
    flow.gates().forEach(gate -> StepLimits.checkKey("a gate", gate.key().apply(event)));
    if (flow.key() != null) {
      StepLimits.checkKey("a line", flow.key().apply(event));
    }
    var unused = flow.priority().applyAsInt(event);
    beginIfFull();
  }

  /** When the run begins, unless more events come. */
  Instant until() {
    return until;
  }

  /** The events that the run stands for, oldest first. */
  List<E> gathered() {
    return List.copyOf(gathered);
  }

  /** The event that the run is given: the last one, where it waited for quiet, else the first. */
  E event() {
    boolean isLast = gathering.orElse(null) instanceof Gate.Debounce<E>;
    return gathered.get(isLast ? gathered.size() - 1 : 0);
  }

  /**
   * Another event of the kind that starts the workflow comes before the run has begun.
   *
   * @throws UnsupportedOperationException if the event would begin a run of its own
   */
  void gather(E event) {
    var gate = gathering.filter(any -> isFirst && key(event).equals(key(gathered.get(0))));
    if (gate.isEmpty()) {
      throw anotherRun(event);
    }
    gathered.add(event);
    if (gate.get() instanceof Gate.Debounce<E> debounce) {
      until = earlier(clock.instant().plus(debounce.quiet()), since.plus(debounce.longest()));
    }
    beginIfFull();
  }

  static UnsupportedOperationException anotherRun(DomainEvent event) {
    return new UnsupportedOperationException(
        event + " would begin another run: try that with the engine");
  }

  private void beginIfFull() {
    if (gathering.orElse(null) instanceof Gate.Batch<E> batch && gathered.size() >= batch.size()) {
      until = clock.instant();
    }
  }

  private String key(E event) {
    return String.valueOf((@Nullable Object) gathering.orElseThrow().key().apply(event));
  }

  private static boolean gathers(Gate<?> gate) {
    return gate instanceof Gate.Debounce<?> || gate instanceof Gate.Batch<?>;
  }

  private static Duration patience(Gate<?> gate) {
    return gate instanceof Gate.Debounce<?> debounce
        ? debounce.quiet()
        : ((Gate.Batch<?>) gate).longest();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
