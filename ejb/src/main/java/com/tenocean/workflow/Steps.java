package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The durable steps of a run. A step has a name within its workflow; one used again, in a loop, is
 * told apart by its place in the order of calls. Its result is kept as JSON: an absent one as null.
 */
public interface Steps {

  /**
   * Does work in the database. One transaction covers the work's effects, the events it publishes
   * and the record that the step is done, so they happen together and once.
   *
   * @param type what the work returns, to read it back after a crash
   */
  <T> T run(String step, Class<T> type, Supplier<T> work);

  /** As {@link #run(String, Class, Supplier)}, for work that returns nothing. */
  default void run(String step, Runnable work) {
    run(
        step,
        Void.class,
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Does work outside the database: no transaction is held meanwhile. It happens at least once:
   * after a crash between the effect and its record it happens again, with the same {@link
   * Call#key()} for the other side to recognise it by.
   */
  <T> T call(String step, Class<T> type, OutsideWork<T> work);

  /**
   * Does steps that don't need each other, one after another. Each is retried for itself, as often
   * as the workflow allows; one that backs off or has failed for good holds up none of the others.
   * Once none is left to try, one that failed for good makes the run fail.
   *
   * @return what they returned, in their order
   */
  <T> List<T> all(List<? extends Branch<? extends T>> branches);

  /**
   * The events that this run stands for, oldest first: those that a {@link Gate.Debounce} or {@link
   * Gate.Batch} gathered, else the one that started it.
   */
  <E extends DomainEvent> List<E> gathered(Class<E> type);

  /** Publishes an event, once. */
  void publish(String step, DomainEvent event);

  /** Sleeps; the run holds no thread meanwhile. At most 366 days. */
  void sleep(String step, Duration time);

  /** Sleeps until an instant; not at all if it is past. */
  void sleepUntil(String step, Instant until);

  /**
   * Waits for an event that names the very thing it waits for. One counts too that had not
   * committed when the event that started this run was published, so none is missed that came a
   * moment early.
   *
   * @return the event, or empty when the patience ran out first
   */
  <E extends DomainEvent> Optional<E> waitFor(String step, Duration patience, Awaited<E> awaited);

  /** Waits for the first of several events; the others are forgotten. */
  Optional<DomainEvent> waitForAny(String step, Duration patience, Awaited<?>... awaited);

  /**
   * Runs another workflow for an event that starts no other, and waits until it has ended.
   *
   * @param type what it answers
   * @return its answer; null if it gave none
   * @throws InvokedRunException if it failed, was cancelled or did not begin
   */
  <E extends DomainEvent, R> @Nullable R invoke(
      String step, Class<? extends Workflow<E>> workflow, E event, Class<R> type);

  /** What the run that invoked this one gets once this one is done; of no use if none did. */
  void answer(Object value);

  /** Work outside the database. */
  @FunctionalInterface
  interface OutsideWork<T> {
    T apply(Call call);
  }

  /**
   * One call to the outside.
   *
   * @param key the same on every attempt of this step of this run, and no other's
   */
  record Call(String key) {}
}
