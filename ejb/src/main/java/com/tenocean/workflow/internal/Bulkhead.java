package com.tenocean.workflow.internal;

import com.tenocean.shared.FailureLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Logger;

/**
 * Does the engine's work for one item after another, each by itself: what fails is told of in the
 * log, and keeps nobody else from their turn. Its work is in the database, so it comes again.
 */
@ApplicationScoped
public class Bulkhead {
  private static final Logger LOG = Logger.getLogger(Bulkhead.class.getName());

  private FailureLog failures;

  Bulkhead() {}

  @Inject
  Bulkhead(FailureLog failures) {
    this.failures = failures;
  }

  /**
   * @param due the runs that need a message, of the items that did not fail
   * @param failed the items that did
   * @param wasTried false if it could not be found out which items there are
   */
  record Outcome<T>(List<RunMessage> due, List<T> failed, boolean wasTried) {}

  /**
   * @param what is done, as a sentence begins
   */
  void attempt(String what, Runnable work) {
    failures.attempt(LOG, what, work);
  }

  <T> void each(String what, Supplier<List<T>> items, Consumer<T> work) {
    collect(
        what,
        items,
        item -> {
          work.accept(item);
          return List.of();
        });
  }

  <T> Outcome<T> collect(String what, Supplier<List<T>> items, Function<T, List<RunMessage>> work) {
    List<T> all;
    try {
      all = items.get();
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      failures.failed(LOG, what, e);
      return new Outcome<>(List.of(), List.of(), false);
    }
    return collect(what, all, work);
  }

  <T> Outcome<T> collect(String what, Collection<T> items, Function<T, List<RunMessage>> work) {
    var due = new ArrayList<RunMessage>();
    var failed = new ArrayList<T>();
    for (var item : items) {
      try {
        due.addAll(work.apply(item));
      } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
        failures.failed(LOG, what, e);
        failed.add(item);
      }
    }
    if (failed.isEmpty() && !items.isEmpty()) {
      failures.worked(LOG, what);
    }
    return new Outcome<>(due, failed, true);
  }
}
