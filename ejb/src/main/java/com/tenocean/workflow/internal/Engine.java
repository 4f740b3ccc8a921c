package com.tenocean.workflow.internal;

import com.tenocean.shared.Transactions;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.internal.RecordedSteps.Here;
import com.tenocean.workflow.internal.RunInterrupted.BranchFailed;
import com.tenocean.workflow.internal.RunInterrupted.Lost;
import com.tenocean.workflow.internal.RunInterrupted.StepFailed;
import com.tenocean.workflow.internal.RunInterrupted.Suspended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

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
  private static final Duration UNKNOWN_HERE = Duration.ofSeconds(30);

  @Inject private WorkflowRegistry workflows;
  @Inject private FreshRuns freshRuns;
  @Inject private RunStore runs;
  @Inject private StepWork work;
  @Inject private BranchWork branches;
  @Inject private Endings endings;
  @Inject private Transactions transactions;
  @Inject private RunTraces traces;
  @Inject private Node node;
  @Inject private FaultPoints faults;
  @Inject private Clock clock;

  /**
   * Works on a run if it is due; drops the message if it is not, for then it is late or doubled.
   *
   * @throws UnknownRunException if there is no such run
   * @throws LeaseLostException if this node may begin nothing now
   */
  void execute(RunId id) {
    if (!node.mayBegin()) {
      throw new LeaseLostException();
    }
    node.workOn(
        id,
        () -> {
          if (!isDoneAsFresh(id)) {
            load(id).ifPresent(this::execute);
          }
        });
  }

  /**
   * Whether this node has queued the run a moment ago, and that was enough to know of it. If it was
   * not, another node may have begun the run, and the message be for where it stands by now:
   * whoever drops that leaves the run to the sweep, a minute later.
   */
  private boolean isDoneAsFresh(RunId id) {
    return freshRuns
        .take(id)
        .map(run -> ClaimedRun.ofFresh(id, run, node.id(), clock.instant()))
        .filter(this::execute)
        .isPresent();
  }

  private Optional<ClaimedRun> load(RunId id) {
    var loaded = runs.load(id, node.id(), clock.instant());
    if (loaded.isEmpty() && !runs.exists(id)) {
      throw new UnknownRunException(id);
    }
    return loaded;
  }

  /**
   * @return whether it came to its end or a wait; else its row says what became of it
   */
  private boolean execute(ClaimedRun run) {
    faults.reached(FaultPoint.BEFORE_FIRST_STEP);
    var workflow = workflows.find(run.workflow(), run.version());
    if (workflow.isEmpty()) {
      transactions.inNew(() -> runs.handBack(run, clock.instant().plus(UNKNOWN_HERE)));
      return true;
    }
    var retries = workflow.get().workflow().retries();
    var isDone = new AtomicBoolean();
    traces.run(
        run,
        () ->
            transactions.bounded(
                transaction ->
                    isDone.set(execute(new Execution(run, retries, transaction), workflow.get()))));
    return isDone.get();
  }

  private boolean execute(Execution execution, WorkflowDefinition<?> workflow) {
    var run = execution.run();
    try {
      if (workflow.ending().startWithin() != null && run.recorded().isEmpty()) {
        // So that all see that it has begun, who would cancel it if it had not.
        work.claim(execution, Here.FIRST);
      }
      doSteps(execution, workflow);
      endings.complete(execution, workflow);
      faults.reached(FaultPoint.BEFORE_ACKNOWLEDGE);
      return true;
    } catch (Suspended e) {
      LOG.log(Level.FINER, "run {0} waits", run.id());
      return true;
    } catch (Lost e) {
      LOG.log(Level.FINE, "run {0} is no longer ours", run.id());
    } catch (StepFailed e) {
      endings.failed(execution, workflow, failure(execution, e));
    } catch (BranchFailed e) {
      endings.branchFailed(execution, workflow, e.failure());
    }
    return false;
  }

  private void doSteps(Execution execution, WorkflowDefinition<?> workflow) {
    var steps = new RecordedSteps(execution, work, branches);
    try {
      doSteps(execution.run(), workflow, steps);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
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

  private StepFailure failure(Execution execution, StepFailed failed) {
    int before = execution.hasProgressed() ? 0 : execution.run().stepAttempts();
    return StepFailure.after(before, failed.here(), clock.instant(), failed.getCause());
  }
}
