package com.tenocean.workflow.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.Awaited;
import com.tenocean.workflow.LimitExceededException;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does a step and records it: what each transaction covers is said here. */
@ApplicationScoped
public class StepWork {
  @Inject private RunStore runs;
  @Inject private WaitStore waits;
  @Inject private Dispatcher dispatcher;
  @Inject private Relay relay;
  @Inject private EventPublisher events;
  @Inject private Transactions transactions;
  @Inject private Cause cause;
  @Inject private FaultPoints faults;
  @Inject private Clock clock;

  /** One transaction: the work's effects, the events it publishes, the record of the step. */
  <T> T inTransaction(ClaimedRun run, Here here, Supplier<T> body) {
    var startedAt = clock.instant();
    var result =
        orFailed(
            () ->
                transactions.inNew(
                    () -> {
                      cause.is(run.event().id());
                      var value = body.get();
                      faults.reached(FaultPoint.IN_STEP);
                      record(run, here, value, startedAt);
                      return value;
                    }));
    faults.reached(FaultPoint.AFTER_STEP);
    return result;
  }

  /** The work holds no transaction; one of its own then records the step. */
  <T> T outside(ClaimedRun run, Here here, Supplier<T> body) {
    var startedAt = clock.instant();
    var value = orFailed(body);
    faults.reached(FaultPoint.AFTER_CALL);
    orFailed(
        () -> {
          transactions.inNew(() -> record(run, here, value, startedAt));
          return value;
        });
    faults.reached(FaultPoint.AFTER_STEP);
    return value;
  }

  List<String> gathered(ClaimedRun run) {
    return runs.gathered(run.id());
  }

  void publish(ClaimedRun run, Here here, DomainEvent event) {
    inTransaction(run, here, () -> events.publish(event));
  }

  void sleep(ClaimedRun run, Here here, Duration time) {
    sleepUntil(run, here, clock.instant().plus(time), time);
  }

  /** One transaction: the sleep is recorded as done, and the run is not due before it is over. */
  void sleepUntil(ClaimedRun run, Here here, Instant until, Duration longest) {
    var now = clock.instant();
    if (Duration.between(now, until).compareTo(longest) > 0) {
      throw new LimitExceededException(
          "step '%s' would sleep until %s; at most %s from now"
              .formatted(here.step(), until, longest));
    }
    if (!until.isAfter(now)) {
      inTransaction(run, here, () -> null);
      return;
    }
    orFailed(
        () -> {
          transactions.inNew(
              () -> {
                record(run, here, null, now);
                mustBeOurs(runs.suspend(run, until));
              });
          return null;
        });
    throw new Suspended();
  }

  /**
   * One transaction opens the wait and suspends the run. Only then is the log searched, in another,
   * for an event that came first; if the process dies between the two, the sweep searches it.
   */
  Suspended await(ClaimedRun run, Here here, Duration patience, List<Awaited<?>> awaited) {
    orFailed(
        () -> {
          transactions.inNew(
              () -> {
                var now = clock.instant();
                waits.open(run, here, awaited, now);
                mustBeOurs(runs.suspend(run, now.plus(patience)));
              });
          return null;
        });
    faults.reached(FaultPoint.AFTER_WAIT);
    relay.offer(Relay.Work.due(dispatcher.searchLog(run.id())));
    return new Suspended();
  }

  private void record(ClaimedRun run, Here here, @Nullable Object value, Instant startedAt) {
    mustBeOurs(
        runs.recordStep(
            run,
            here.position(),
            here.step(),
            here.kind(),
            RecordedSteps.json(here, value),
            startedAt,
            clock.instant()));
  }

  private static void mustBeOurs(boolean ours) {
    if (!ours) {
      throw new Lost();
    }
  }

  private static <T> T orFailed(Supplier<T> body) {
    try {
      return body.get();
    } catch (RunInterrupted e) {
      throw e;
    } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
      throw new StepFailed(e);
    }
  }
}
