package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the runs of a workflow begin: through gates, in the order in which they are declared, and
 * then in a line in which only so many are under way at once. One that sleeps, waits or backs off
 * is under way. Whoever ends, well or not, makes room for the next.
 *
 * <p>The keys are read off the event while it is published, so they must depend on it alone.
 *
 * @param limit how many may be under way at once, for each key if there is one
 * @param key what tells the lines apart; null for one line for all runs of the workflow
 * @param priority in a line the higher goes first, and of equal ones the one that was published
 *     first
 * @param gates what may drop, delay or gather runs before they join the line
 */
public record Flow<E extends DomainEvent>(
    int limit, @Nullable Function<E, ?> key, ToIntFunction<E> priority, List<Gate<E>> gates) {

  public Flow {
    gates = List.copyOf(gates);
    if (limit < 1) {
      throw new IllegalArgumentException("at least one run must be allowed, not " + limit);
    }
  }

  /** As many as there are, in no order: nobody waits. */
  public static <E extends DomainEvent> Flow<E> free() {
    return atMost(Integer.MAX_VALUE);
  }

  /** At most so many runs of the workflow. */
  public static <E extends DomainEvent> Flow<E> atMost(int limit) {
    return new Flow<>(limit, null, event -> 0, List.of());
  }

  /**
   * One after another, strictly in the order in which the transactions that published them
   * committed, also across retries, restarts and nodes. Two transactions that publish for one key
   * therefore wait for each other; one that publishes for several keys should do so in their order.
   */
  public static <E extends DomainEvent> Flow<E> inOrderOf(Function<E, ?> key) {
    return Flow.<E>atMost(1).each(key);
  }

  /** The limit counts for each value of the key by itself. */
  public Flow<E> each(Function<E, ?> aspect) {
    return new Flow<>(limit, aspect, priority, gates);
  }

  /** Who goes first in the line. */
  public Flow<E> first(ToIntFunction<E> urgency) {
    return new Flow<>(limit, key, urgency, gates);
  }

  /** Runs pass this gate, after those that were named before. */
  public Flow<E> through(Gate<E> gate) {
    return new Flow<>(
        limit, key, priority, Stream.concat(gates.stream(), Stream.of(gate)).toList());
  }

  /** Whether a run may have to wait in line. */
  public boolean isLimited() {
    return limit < Integer.MAX_VALUE;
  }

  /** Whether the order of publishing is kept. */
  public boolean isInOrder() {
    return limit == 1;
  }
}
