package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import java.time.Duration;
import java.util.function.Function;

/**
 * What may drop, delay or gather the runs of a workflow before they begin. Each gate counts for
 * each value of its key by itself.
 */
public sealed interface Gate<E extends DomainEvent> {

  /** Read off the event, and off nothing else. */
  Function<E, ?> key();

  /**
   * Whether it counts events, which are counted once; the others see to it that not too many runs
   * are under way or begin at once, whatever began them.
   */
  default boolean countsEvents() {
    return !(this instanceof Singleton || this instanceof Throttle);
  }

  /** The idempotency key: of all events with one key within the period, the first begins a run. */
  record Once<E extends DomainEvent>(Function<E, ?> key, Duration period) implements Gate<E> {}

  /** At most {@code limit} runs within any {@code per}; those above are skipped. */
  record RateLimit<E extends DomainEvent>(int limit, Duration per, Function<E, ?> key)
      implements Gate<E>, Pace {
    public RateLimit {
      Pace.check(limit, per);
    }
  }

  /** At most {@code limit} runs within any {@code per}; those above begin later, evenly spread. */
  record Throttle<E extends DomainEvent>(int limit, Duration per, Function<E, ?> key)
      implements Gate<E>, Pace {
    public Throttle {
      Pace.check(limit, per);
    }
  }

  /**
   * Waits until no event has come for a while, but no longer than {@code longest} after the first;
   * one run, that of the last event, then stands for all.
   */
  record Debounce<E extends DomainEvent>(Duration quiet, Duration longest, Function<E, ?> key)
      implements Gate<E> {}

  /**
   * Gathers up to {@code size} events, for no longer than {@code longest}, into one run, that of
   * the first.
   */
  record Batch<E extends DomainEvent>(int size, Duration longest, Function<E, ?> key)
      implements Gate<E> {}

  /** One run at a time, and none that waits for its turn. */
  record Singleton<E extends DomainEvent>(Function<E, ?> key, Newcomer newcomer)
      implements Gate<E> {}

  /** What becomes of a run that would be the second one. */
  enum Newcomer {
    IS_SKIPPED,
    CANCELS_THE_OLD
  }

  /** So many in so long. */
  interface Pace {
    int limit();

    Duration per();

    /** The time between two, if they come evenly. */
    default Duration interval() {
      return per().dividedBy(limit());
    }

    private static void check(int limit, Duration per) {
      if (limit < 1 || per.isNegative() || per.isZero()) {
        throw new IllegalArgumentException("%d in %s lets nobody through".formatted(limit, per));
      }
    }
  }
}
