package com.tenocean.workflow.internal;

import com.tenocean.event.EventName;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.NonRetriableException;
import com.tenocean.workflow.RetryAfterException;
import com.tenocean.workflow.RetryPolicy;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.WorkflowChangedException;
import com.tenocean.workflow.WorkflowFailed;
import com.tenocean.workflow.internal.RunInterrupted.Lost;
import com.tenocean.workflow.internal.RunInterrupted.StepFailed;
import com.tenocean.workflow.internal.RunInterrupted.Suspended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes a run as far as it goes: to its end, to a wait, or to a failure. Holds no transaction
 * itself; each of claim, step, wait, failure and end is one.
 *
 * <p>If the database fails while a failure is recorded, the exception leaves here: the run stays
 * RUNNING with nobody working on it, and the sweep takes it up again.
 */
@ApplicationScoped
public class Engine {
  private static final Logger LOG = Logger.getLogger(Engine.class.getName());
  private static final EventName FAILED = EventName.of(WorkflowFailed.class);
  private static final Duration UNKNOWN_HERE = Duration.ofSeconds(30);

  @Inject private WorkflowRegistry workflows;
  @Inject private RunStore runs;
  @Inject private StepWork work;
  @Inject private Lines lines;
  @Inject private WaitStore waits;
  @Inject private Relay relay;
  @Inject private EventPublisher events;
  @Inject private Transactions transactions;
  @Inject private Cause cause;
  @Inject private Node node;
  @Inject private FaultPoints faults;
  @Inject private Clock clock;

  /**
   * Works on a run if it is due; drops the message if it is not, for then it is late or doubled.
   *
   * @throws UnknownRunException if there is no such run
   */
  void execute(RunId id) {
    node.begin(id);
    try {
      var claimed = transactions.inNew(() -> runs.claim(id, node.id(), clock.instant()));
      if (claimed.isPresent()) {
        faults.reached(FaultPoint.AFTER_CLAIM);
        execute(claimed.get());
      } else if (!runs.exists(id)) {
        throw new UnknownRunException(id);
      }
    } finally {
      node.end(id);
    }
  }

  private void execute(ClaimedRun run) {
    var workflow = workflows.find(run.workflow(), run.version());
    if (workflow.isEmpty()) {
      transactions.inNew(() -> runs.handBack(run, clock.instant().plus(UNKNOWN_HERE)));
      return;
    }
    var steps = new RecordedSteps(run, work);
    try {
      workflow.get().run(run.event(), steps);
      leave(run, () -> forgotten(run, workflow.get(), runs.complete(run, clock.instant())));
      faults.reached(FaultPoint.BEFORE_ACKNOWLEDGE);
    } catch (Suspended e) {
      LOG.log(Level.FINER, "run {0} waits", run.id());
    } catch (Lost e) {
      LOG.log(Level.FINE, "run {0} is no longer ours", run.id());
    } catch (StepFailed e) {
      failed(run, workflow.get(), failure(run, steps, e.getCause()));
    } catch (RuntimeException e) {
      failed(run, workflow.get(), failure(run, steps, e));
    }
  }

  private StepFailure failure(ClaimedRun run, RecordedSteps steps, Throwable cause) {
    boolean progressed = steps.position() > run.recorded().size();
    int attempt = progressed ? 1 : run.stepAttempts() + 1;
    return new StepFailure(steps.position(), steps.current(), attempt, clock.instant(), cause);
  }

  /** One transaction: the failure's record, and the back-off or the end with its event. */
  private void failed(ClaimedRun run, WorkflowDefinition<?> workflow, StepFailure failure) {
    LOG.log(
        Level.WARNING,
        "run %s of %s failed in step '%s', attempt %d: %s"
            .formatted(
                run.id(), run.workflow(), failure.step(), failure.attempt(), failure.error()));
    if (isFinal(workflow, failure)) {
      leave(run, () -> forgotten(run, workflow, recorded(run, failure, end(run, failure))));
    } else {
      var until = failure.at().plus(pause(failure));
      transactions.inNew(() -> recorded(run, failure, runs.backOff(run, failure, until)));
    }
  }

  private boolean forgotten(ClaimedRun run, WorkflowDefinition<?> workflow, boolean isOurs) {
    if (isOurs && !workflow.ending().on().isEmpty()) {
      waits.forget(run.id());
    }
    return isOurs;
  }

  private boolean recorded(ClaimedRun run, StepFailure failure, boolean isOurs) {
    if (isOurs) {
      runs.recordFailure(run, failure);
    }
    return isOurs;
  }

  /** One transaction: the run's end, and the begin of the next in its line. */
  private void leave(ClaimedRun run, BooleanSupplier end) {
    relay.offer(Relay.Work.due(transactions.inNew(() -> lines.leave(run.line(), end))));
  }

  private boolean end(ClaimedRun run, StepFailure failure) {
    boolean ours = runs.fail(run, failure);
    if (ours && !run.event().name().equals(FAILED)) {
      cause.is(run.event().id());
      events.publish(
          new WorkflowFailed(
              run.id(),
              run.event().id(),
              run.event().name().value(),
              failure.step(),
              failure.error(),
              failure.attempt()));
    }
    return ours;
  }

  private static boolean isFinal(WorkflowDefinition<?> workflow, StepFailure failure) {
    return failure.cause() instanceof NonRetriableException
        || failure.cause() instanceof WorkflowChangedException
        || !workflow.workflow().retries().allowsAfter(failure.attempt());
  }

  private static Duration pause(StepFailure failure) {
    return failure.cause() instanceof RetryAfterException asked
        ? asked.pause()
        : RetryPolicy.pauseAfter(failure.attempt(), ThreadLocalRandom.current());
  }
}
