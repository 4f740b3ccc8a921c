package com.tenocean.workflow.internal;

import com.tenocean.event.EventName;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Transactions;
import com.tenocean.workflow.NonRetriableException;
import com.tenocean.workflow.RetryAfterException;
import com.tenocean.workflow.RetryPolicy;
import com.tenocean.workflow.RunFailure;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.WorkflowChangedException;
import com.tenocean.workflow.WorkflowFailed;
import com.tenocean.workflow.internal.RunInterrupted.Lost;
import com.tenocean.workflow.internal.RunInterrupted.StepFailed;
import com.tenocean.workflow.internal.RunInterrupted.Suspended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a run as far as it goes: to its end, to a wait, or to a failure. Each step is one
 * transaction, which also claims the run if it is the first, and ends it if it is the last.
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
  @Inject private Invocations invocations;
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
    if (!node.begin(id)) {
      return;
    }
    try {
      do {
        load(id).ifPresent(this::execute);
      } while (node.mustLookAgain(id));
    } finally {
      node.end(id);
    }
  }

  private Optional<ClaimedRun> load(RunId id) {
    var loaded = runs.load(id, node.id(), clock.instant());
    if (loaded.isEmpty() && !runs.exists(id)) {
      throw new UnknownRunException(id);
    }
    return loaded;
  }

  private void execute(ClaimedRun run) {
    faults.reached(FaultPoint.BEFORE_FIRST_STEP);
    var workflow = workflows.find(run.workflow(), run.version());
    if (workflow.isEmpty()) {
      transactions.inNew(() -> runs.handBack(run, clock.instant().plus(UNKNOWN_HERE)));
      return;
    }
    transactions.bounded(transaction -> execute(new Execution(run, transaction), workflow.get()));
  }

  private void execute(Execution execution, WorkflowDefinition<?> workflow) {
    var run = execution.run();
    try {
      doSteps(execution, workflow);
      complete(execution, workflow);
      faults.reached(FaultPoint.BEFORE_ACKNOWLEDGE);
    } catch (Suspended e) {
      LOG.log(Level.FINER, "run {0} waits", run.id());
    } catch (Lost e) {
      LOG.log(Level.FINE, "run {0} is no longer ours", run.id());
    } catch (StepFailed e) {
      failed(run, workflow, failure(run, e));
    }
  }

  private void doSteps(Execution execution, WorkflowDefinition<?> workflow) {
    var steps = new RecordedSteps(execution, work);
    try {
      doSteps(execution.run(), workflow, steps);
    } catch (RuntimeException e) {
      work.commit(execution);
      throw new StepFailed(steps.between(), e);
    }
  }

  private static void doSteps(ClaimedRun run, WorkflowDefinition<?> workflow, Steps steps) {
    if (run.failing() == null) {
      workflow.run(run.event(), steps);
    } else {
      workflow.handleFailure(run.event(), run.failing(), steps);
    }
  }

  /**
   * In the transaction of the last step if that is open. A run in a line ends by itself: a step
   * that published for another line would otherwise hold the locks of two.
   */
  private void complete(Execution execution, WorkflowDefinition<?> workflow) {
    var run = execution.run();
    var last = execution.pending();
    if (last != null && mayEndWithStep(run)) {
      work.commitLast(execution, last, () -> forgotten(run, workflow, true));
      return;
    }
    work.commit(execution);
    if (run.failing() != null) {
      leave(run, () -> forgotten(run, workflow, end(run, run.failing())));
    } else {
      leave(run, () -> forgotten(run, workflow, completed(run, execution.answer())));
    }
  }

  private static boolean mayEndWithStep(ClaimedRun run) {
    return run.line() == null && run.failing() == null && !run.isInvoked();
  }

  private boolean completed(ClaimedRun run, @Nullable String answer) {
    boolean isOurs = runs.complete(run, clock.instant());
    if (isOurs && run.isInvoked()) {
      runs.answer(run, answer);
    }
    return isOurs;
  }

  private StepFailure failure(ClaimedRun run, StepFailed failed) {
    var here = failed.here();
    boolean progressed = here.position() > run.recorded().size();
    int attempt = progressed ? 1 : run.stepAttempts() + 1;
    return new StepFailure(
        here.position(), here.step(), attempt, clock.instant(), failed.getCause());
  }

  /** One transaction: the failure's record, and the back-off, the handler's turn, or the end. */
  private void failed(ClaimedRun run, WorkflowDefinition<?> workflow, StepFailure failure) {
    LOG.log(
        Level.WARNING,
        "run %s of %s failed in step '%s', attempt %d: %s"
            .formatted(
                run.id(), run.workflow(), failure.step(), failure.attempt(), failure.error()));
    if (!isFinal(workflow, failure)) {
      var until = failure.at().plus(pause(failure));
      transactions.inNew(() -> recorded(run, failure, runs.backOff(run, failure, until)));
    } else if (run.failing() == null && workflow.handlesFailure()) {
      transactions.inNew(
          () -> recorded(run, failure, runs.handOver(run, failure.ofRun(), failure.at())));
      relay.offer(Relay.Work.due(List.of(run.message())));
    } else {
      var reason = run.failing() == null ? failure.ofRun() : run.failing();
      leave(run, () -> forgotten(run, workflow, recorded(run, failure, end(run, reason))));
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

  /** One transaction: the run's end, the begin of the next in its line, and who waited for it. */
  private void leave(ClaimedRun run, BooleanSupplier end) {
    relay.offer(
        Relay.Work.due(
            transactions.inNew(
                () -> {
                  var due = new ArrayList<>(lines.leave(run.line(), end));
                  if (run.isInvoked()) {
                    due.addAll(invocations.ended(run.id()));
                  }
                  return due;
                })));
  }

  private boolean end(ClaimedRun run, RunFailure failure) {
    boolean ours = runs.fail(run, failure, clock.instant());
    if (ours && !run.event().name().equals(FAILED)) {
      cause.is(run.event().id());
      events.publish(
          new WorkflowFailed(
              run.id(),
              run.event().id(),
              run.event().name().value(),
              failure.step(),
              failure.error(),
              failure.attempts()));
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
