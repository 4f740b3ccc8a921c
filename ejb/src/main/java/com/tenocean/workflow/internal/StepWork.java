package com.tenocean.workflow.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Json;
import com.tenocean.workflow.Awaited;
import com.tenocean.workflow.StepLimits;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.internal.Execution.Pending;
import com.tenocean.workflow.internal.RecordedSteps.Here;
import com.tenocean.workflow.internal.RunInterrupted.Lost;
import com.tenocean.workflow.internal.RunInterrupted.StepFailed;
import com.tenocean.workflow.internal.RunInterrupted.Suspended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does a step and records it: what each transaction covers is said here.
 *
 * <p>A run that goes from step to step without pause is not claimed: its row is only locked while a
 * step is recorded, which costs half of writing it. If another node has it too, the database takes
 * one record of each step and rolls the other back with all that the step did. Before an effect
 * that can't be rolled back, and once the run has taken a while, it is claimed.
 */
@ApplicationScoped
public class StepWork {
  private static final Duration UNCLAIMED = Duration.ofSeconds(10);

  @Inject private Node node;
  @Inject private RunStore runs;
  @Inject private StepRecords records;
  @Inject private WaitStore waits;
  @Inject private Dispatcher dispatcher;
  @Inject private Relay relay;
  @Inject private EventPublisher events;
  @Inject private Outbox outbox;
  @Inject private Invocations invocations;
  @Inject private RunMeter meter;
  @Inject private RunTraces traces;
  @Inject private Cause cause;
  @Inject private FaultPoints faults;
  @Inject private Clock clock;

  /**
   * One transaction: the work's effects, the events it publishes, the record of the step. It stays
   * open until the workflow says what comes next.
   */
  <T> T inTransaction(Execution execution, Here here, Supplier<T> body) {
    commit(execution);
    var startedAt = clock.instant();
    return open(
        execution,
        here,
        () -> {
          cause.is(execution.run().event().id());
          var value = traces.step(execution.run(), here, body);
          faults.reached(FaultPoint.IN_STEP);
          execution.holds(done(execution, here, value, startedAt));
          return value;
        });
  }

  /** The work holds no transaction; one of its own then records the step. */
  <T> T outside(Execution execution, Here here, Supplier<T> body) {
    if (!node.mayBegin()) {
      commit(execution);
      rest(execution, here);
    }
    claim(execution, here);
    var startedAt = clock.instant();
    var value = orFailed(here, () -> traces.step(execution.run(), here, body));
    faults.reached(FaultPoint.AFTER_CALL);
    return open(
        execution,
        here,
        () -> {
          execution.holds(done(execution, here, value, startedAt));
          return value;
        });
  }

  /**
   * Claims the run if it is not, in the transaction of the step before if that is open: an effect
   * that can't be rolled back must not be had by two nodes at once.
   *
   * @throws Lost if the run is no longer ours
   */
  void claim(Execution execution, Here here) {
    commit(execution, true);
    if (!execution.isClaimed()) {
      open(execution, here, () -> null);
      close(execution, here, () -> mustBeOurs(runs.claim(execution.run())));
      execution.claimed();
    }
  }

  /**
   * Commits the step whose transaction is open, if one is.
   *
   * @throws Lost if the run is no longer ours
   */
  void commit(Execution execution) {
    commit(execution, takesLong(execution.run()));
  }

  private boolean takesLong(ClaimedRun run) {
    return Duration.between(run.loadedAt(), clock.instant()).compareTo(UNCLAIMED) > 0;
  }

  private void commit(Execution execution, boolean mustClaim) {
    var step = execution.pending();
    if (step != null) {
      var rests = new AtomicBoolean();
      boolean claims = mustClaim && !execution.isClaimed() || isToBeWritten(execution);
      close(execution, step.here(), () -> rests.set(record(execution, step, claims)));
      if (claims) {
        execution.claimed();
      }
      execution.progressed();
      meter.done(execution.run().workflow(), step);
      faults.reached(FaultPoint.AFTER_STEP);
      if (rests.get()) {
        rest(execution, step.here());
      }
    }
  }

  /**
   * Its workflow is paused, and nobody loads the run before that is over; or others may have it.
   */
  private void rest(Execution execution, Here here) {
    open(execution, here, () -> null);
    close(execution, here, () -> mustBeOurs(runs.handBack(execution.run(), clock.instant())));
    throw new Suspended();
  }

  /** One transaction: the last step, its record, and the end of the run. */
  void commitLast(Execution execution, Pending step, Runnable end) {
    close(
        execution,
        step.here(),
        () -> {
          mustBeOurs(records.addLast(execution.run(), step, clock.instant()));
          end.run();
        });
    meter.done(execution.run().workflow(), step);
    faults.reached(FaultPoint.AFTER_STEP);
  }

  List<String> gathered(ClaimedRun run) {
    return runs.gathered(run.id());
  }

  void publish(Execution execution, Here here, DomainEvent event) {
    inTransaction(execution, here, () -> events.publish(event));
  }

  void sleep(Execution execution, Here here, Duration time) {
    sleepUntil(execution, here, clock.instant().plus(time));
  }

  /** One transaction: the sleep is recorded as done, and the run is not due before it is over. */
  void sleepUntil(Execution execution, Here here, Instant until) {
    var now = clock.instant();
    StepLimits.checkSleep(here.step(), now, until);
    if (!until.isAfter(now)) {
      inTransaction(execution, here, () -> null);
      return;
    }
    suspend(
        execution,
        here,
        () -> {
          record(execution, new Pending(here, null, now, now), false);
          return until;
        });
    throw new Suspended();
  }

  /**
   * One transaction opens the wait and suspends the run. Only then is the log searched, in another,
   * for an event that came first; if the process dies between the two, the sweep searches it.
   */
  Suspended await(Execution execution, Here here, Duration patience, List<Awaited<?>> awaited) {
    suspend(
        execution,
        here,
        () -> {
          var now = clock.instant();
          waits.open(execution.run(), here, awaited, now);
          return now.plus(patience);
        });
    faults.reached(FaultPoint.AFTER_WAIT);
    relay.offer(dispatcher.searchLog(execution.run().id()));
    return new Suspended();
  }

  /**
   * One transaction begins the other run and suspends this one; the other's end wakes it.
   *
   * @return how the other ended, once it has
   */
  <E extends DomainEvent> InvokedRun invoke(
      Execution execution, Here here, Class<? extends Workflow<E>> workflow, E event) {
    commit(execution);
    var invoker = execution.run();
    var invoked = invocations.find(invoker.id(), here.position());
    if (invoked.filter(run -> run.status().isFinished()).isPresent()) {
      return inTransaction(execution, here, invoked::get);
    }
    suspend(
        execution,
        here,
        () -> {
          if (invoked.isEmpty()) {
            cause.is(invoker.event().id());
            outbox.invoke(workflow, event, invoker.id(), here.position());
          }
          return null;
        });
    throw new Suspended();
  }

  /** In the transaction of the step before, if that is still open. */
  private void suspend(Execution execution, Here here, Supplier<@Nullable Instant> untilWhen) {
    var before = execution.pending();
    if (before == null) {
      open(execution, here, () -> null);
    }
    close(
        execution,
        before == null ? here : before.here(),
        () -> {
          if (before != null) {
            record(execution, before, false);
          }
          mustBeOurs(runs.suspend(execution.run(), untilWhen.get()));
        });
    if (before != null) {
      meter.done(execution.run().workflow(), before);
      faults.reached(FaultPoint.AFTER_STEP);
    }
  }

  private <T> T open(Execution execution, Here here, Supplier<T> body) {
    execution.transaction().begin();
    return orRolledBack(execution, here, body);
  }

  private void close(Execution execution, Here here, Runnable lastWrites) {
    execution.holdsNothing();
    orRolledBack(
        execution,
        here,
        () -> {
          lastWrites.run();
          execution.transaction().commit();
          return null;
        });
  }

  private static <T> T orRolledBack(Execution execution, Here here, Supplier<T> body) {
    try {
      return orFailed(here, body);
    } catch (Error e) {
      execution.transaction().rollback();
      throw e;
    }
  }

  private Pending done(Execution execution, Here here, @Nullable Object value, Instant startedAt) {
    var result = value == null ? null : Json.write(value);
    StepLimits.checkResult(here.step(), result);
    execution.keeps(result);
    return new Pending(here, result, startedAt, clock.instant());
  }

  /**
   * @param claims whether the run's row is to be written with it, which claims the run
   * @return whether the workflow was told to rest
   */
  private boolean record(Execution execution, Pending step, boolean claims) {
    var run = execution.run();
    return (claims ? records.addAndClaim(run, step) : records.add(run, step))
        .orElseThrow(Lost::new);
  }

  /** A row that still counts failures of this step can't only be locked. */
  private static boolean isToBeWritten(Execution execution) {
    return execution.run().stepAttempts() > 0 && !execution.hasProgressed();
  }

  private static void mustBeOurs(boolean ours) {
    if (!ours) {
      throw new Lost();
    }
  }

  private static <T> T orFailed(Here here, Supplier<T> body) {
    try {
      return body.get();
    } catch (RunInterrupted e) {
      throw e;
    } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
      throw new StepFailed(here, e);
    }
  }
}
