package com.tenocean.workflow;

import static java.util.Comparator.naturalOrder;

import com.tenocean.event.DomainEvent;
import com.tenocean.shared.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run of a workflow in memory. What is recorded survives {@link #restart()}, as in the database.
 *
 * @param <E> the event that started it
 */
public final class TestRun<E extends DomainEvent> {

  private final Workflow<E> workflow;
  private final E event;
  private final TestClock clock;
  private final TestRetries retries;
  private final TestJournal journal;
  private TestGates<E> gates;
  private TestEnding ending = TestEnding.NONE;
  private RunStatus status = RunStatus.HELD;
  private @Nullable Throwable error;
  private @Nullable String whyCancelled;
  private @Nullable RunFailure failing;
  private @Nullable Throwable reason;

  TestRun(Workflow<E> workflow, E event, Instant begin, TestPlan plan) {
    this.workflow = workflow;
    this.event = event;
    this.clock = new TestClock(begin, this::letTimePass);
    this.retries = new TestRetries(workflow.retries());
    this.journal = new TestJournal(clock, plan, retries);
    this.gates = new TestGates<>(Flow.free(), event, clock);
  }

  public TestClock clock() {
    return clock;
  }

  public RunStatus status() {
    return status;
  }

  /** Why it failed, or is backing off; empty if it is not. */
  public Optional<Throwable> error() {
    return Optional.ofNullable(error);
  }

  /** Why it was cancelled; empty if it was not. */
  public Optional<String> whyCancelled() {
    return Optional.ofNullable(whyCancelled);
  }

  /** The names of the steps that are done, in order. */
  public List<String> steps() {
    return journal.steps();
  }

  /** What the workflow itself published. */
  public List<DomainEvent> published() {
    return journal.published();
  }

  /** What a run that invoked this one would get. */
  public <T> Optional<T> answer(Class<T> type) {
    return journal.answer().map(json -> Json.read(json, type));
  }

  /**
   * An event from elsewhere: the run may gather it, wait for it, or be cancelled by it.
   *
   * @throws UnsupportedOperationException if it would begin another run of the workflow
   */
  public TestRun<E> publish(DomainEvent other) {
    if (event.getClass().isInstance(other)) {
      gather(other);
    }
    journal.came(other);
    ending.cancelledBy(other).filter(why -> !status.isFinished()).ifPresent(this::cancel);
    if (status == RunStatus.WAITING) {
      go();
    }
    return this;
  }

  @SuppressWarnings("unchecked") // it is of the class of the run's own event
  private void gather(DomainEvent other) {
    if (status != RunStatus.HELD) {
      throw TestGates.anotherRun(other);
    }
    gates.gather((E) other);
    beginIfTime();
  }

  /** The events that the run stands for, oldest first. */
  List<E> gathered() {
    return gates.gathered();
  }

  /** One of its steps has published this. */
  void cancelIfMeant(DomainEvent published) {
    ending
        .cancelledBy(published)
        .ifPresent(
            why -> {
              cancel(why);
              throw new TestJournal.Stopped(status);
            });
  }

  private void cancel(String why) {
    status = RunStatus.CANCELLED;
    error = null;
    whyCancelled = why;
  }

  /** The process is back after a crash. */
  public TestRun<E> restart() {
    go();
    return this;
  }

  /** Its keys are read; then it begins, unless a gate holds it. */
  void start() {
    try {
      gates = new TestGates<>(workflow.flow(), event, clock);
      ending = TestEnding.of(workflow.ending(), event, clock.instant());
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      fail(e);
      return;
    }
    beginIfTime();
  }

  private void beginIfTime() {
    if (!gates.until().isAfter(clock.instant())) {
      go();
    }
  }

  private void go() {
    status = RunStatus.RUNNING;
    error = null;
    try {
      doSteps();
    } catch (TestJournal.Stopped stopped) {
      status = stopped.status();
    } catch (TestJournal.BranchFailed failed) {
      fail(failed.getCause());
    } catch (TestJournal.StepFailed failed) {
      retryOrFail(failed.getCause());
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      retryOrFail(e);
    }
  }

  private void doSteps() {
    if (failing == null) {
      workflow.run(gates.event(), new TestSteps(journal, this, 0));
      status = RunStatus.COMPLETED;
    } else {
      var steps = new TestSteps(journal, this, failing.position());
      workflow.onFailure().orElseThrow().failed(gates.event(), failing, steps);
      end(reason);
    }
  }

  private void retryOrFail(Throwable e) {
    var pause = retries.pause(journal.countFailure(e), e);
    if (pause.isEmpty()) {
      fail(e);
      return;
    }
    journal.dueAt(clock.instant().plus(pause.get()));
    error = e;
    status = RunStatus.BACKING_OFF;
  }

  /** As the engine does: its failure handler's turn first, if there is one. */
  private void fail(Throwable e) {
    if (failing != null || workflow.onFailure().isEmpty()) {
      end(failing == null ? e : reason);
      return;
    }
    reason = e;
    failing = journal.handOver(e);
    go();
  }

  private void end(@Nullable Throwable why) {
    error = why;
    status = RunStatus.FAILED;
  }

  /** Goes from one due time to the next, so that a pause begun on the way ends at its own time. */
  private void letTimePass() {
    var until = clock.instant();
    for (var due = due(until); due.isPresent(); due = due(until)) {
      clock.pass(due.get());
      goOn();
    }
    clock.pass(until);
  }

  private void goOn() {
    var now = clock.instant();
    if (ownDue().filter(at -> !at.isAfter(now)).isPresent()) {
      go();
    }
    ending.isLate(hasBegun(), now).filter(why -> !status.isFinished()).ifPresent(this::cancel);
  }

  private Optional<Instant> due(Instant until) {
    return Stream.of(ownDue(), ending.deadline(hasBegun()))
        .filter(any -> !status.isFinished())
        .flatMap(Optional::stream)
        .min(naturalOrder())
        .filter(at -> !at.isAfter(until));
  }

  private Optional<Instant> ownDue() {
    return switch (status) {
      case HELD -> Optional.of(gates.until());
      case WAITING, BACKING_OFF -> journal.due();
      default -> Optional.empty();
    };
  }

  private boolean hasBegun() {
    return status != RunStatus.HELD;
  }
}
