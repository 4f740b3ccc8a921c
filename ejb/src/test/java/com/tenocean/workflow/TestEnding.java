package com.tenocean.workflow;

import static java.util.Comparator.naturalOrder;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What cancels a run.
 *
 * @param startBy by when it must have begun; null for no limit
 * @param finishBy by when it must have finished; null for no limit
 */
record TestEnding(
    @Nullable Instant startBy, @Nullable Instant finishBy, List<Awaited<?>> cancelling) {

  static final TestEnding NONE = new TestEnding(null, null, List.of());

  static <E extends DomainEvent> TestEnding of(Ending<E> ending, E event, Instant begin) {
    return new TestEnding(
        by(begin, ending.startWithin()),
        by(begin, ending.finishWithin()),
        ending.on().stream().<Awaited<?>>map(on -> on.apply(event)).toList());
  }

  private static @Nullable Instant by(Instant begin, @Nullable Duration within) {
    return within == null ? null : begin.plus(within);
  }

  /** Why a run is cancelled now; empty if it is not. */
  Optional<String> isLate(boolean hasBegun, Instant now) {
    if (!hasBegun && startBy != null && !startBy.isAfter(now)) {
      return Optional.of("it did not begin in time");
    }
    return finishBy != null && !finishBy.isAfter(now)
        ? Optional.of("it did not finish in time")
        : Optional.empty();
  }

  /** When a run that goes on so is cancelled; empty for never. */
  Optional<Instant> deadline(boolean hasBegun) {
    return Stream.of(Optional.ofNullable(hasBegun ? null : startBy), Optional.ofNullable(finishBy))
        .flatMap(Optional::stream)
        .min(naturalOrder());
  }

  /** Why the event cancels the run; empty if it does not. */
  Optional<String> cancelledBy(DomainEvent event) {
    return cancelling.stream().anyMatch(one -> TestJournal.answers(event, one))
        ? Optional.of("cancelled by event " + EventName.of(event.getClass()))
        : Optional.empty();
  }
}
