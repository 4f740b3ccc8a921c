package com.tenocean.workflow;

import static java.util.Comparator.naturalOrder;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Independent steps that have failed and are not done, by their place. */
final class TestBranches {
  private final Map<Integer, Failed> failed = new TreeMap<>();
  private final TestRetries retries;
  private final Clock clock;

  /**
   * A branch that failed.
   *
   * @param failures how often
   * @param againAt when it is tried again; null if it has failed for good
   */
  record Failed(String step, int failures, Throwable cause, @Nullable Instant againAt) {}

  TestBranches(TestRetries retries, Clock clock) {
    this.retries = retries;
    this.clock = clock;
  }

  /** Tries a branch if it is its time. */
  void attempt(int position, String step, Runnable work) {
    var before = failed.get(position);
    if (before == null || isDue(before)) {
      try {
        work.run();
        failed.remove(position);
      } catch (TestJournal.StepFailed e) {
        var cause = e.getCause();
        int failures =
            (before == null ? 0 : before.failures()) + (RetryPolicy.counts(cause) ? 1 : 0);
        var againAt = retries.pause(failures, cause).map(clock.instant()::plus).orElse(null);
        failed.put(position, new Failed(step, failures, cause, againAt));
      }
    }
  }

  private boolean isDue(Failed branch) {
    return branch.againAt() != null && !branch.againAt().isAfter(clock.instant());
  }

  /** When the next of them is tried again; empty if all that are left have failed for good. */
  Optional<Instant> nextTry() {
    return failed.values().stream()
        .map(Failed::againAt)
        .filter(Objects::nonNull)
        .min(naturalOrder());
  }

  /** The first of them. */
  Optional<Failed> first() {
    return failed.values().stream().findFirst();
  }
}
