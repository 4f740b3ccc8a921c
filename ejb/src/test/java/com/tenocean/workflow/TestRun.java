package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final TestJournal journal;
  private RunStatus status = RunStatus.QUEUED;
  private @Nullable Throwable error;

  TestRun(
      Workflow<E> workflow,
      E event,
      Instant begin,
      List<String> crashes,
      Map<String, List<RuntimeException>> failures) {
    this.workflow = workflow;
    this.event = event;
    this.clock = new TestClock(begin, this::letTimePass);
    this.journal = new TestJournal(clock, crashes, failures);
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

  /** The names of the steps that are done, in order. */
  public List<String> steps() {
    return journal.steps();
  }

  /** What the workflow itself published. */
  public List<DomainEvent> published() {
    return journal.published();
  }

  /** An event from elsewhere, which the run may be waiting for. */
  public TestRun<E> publish(DomainEvent other) {
    journal.came(other);
    if (status == RunStatus.WAITING) {
      go();
    }
    return this;
  }

  /** The process is back after a crash. */
  public TestRun<E> restart() {
    go();
    return this;
  }

  void go() {
    status = RunStatus.RUNNING;
    error = null;
    try {
      workflow.run(event, new TestSteps(journal, event));
      status = RunStatus.COMPLETED;
    } catch (TestJournal.Stopped stopped) {
      status = stopped.status();
    } catch (NonRetriableException | WorkflowChangedException e) {
      fail(e);
    } catch (RuntimeException e) {
      retryOrFail(e);
    }
  }

  private void retryOrFail(RuntimeException e) {
    if (!workflow.retries().allowsAfter(journal.countFailure())) {
      fail(e);
      return;
    }
    var pause = e instanceof RetryAfterException later ? later.pause() : backOff();
    journal.dueAt(clock.instant().plus(pause));
    error = e;
    status = RunStatus.BACKING_OFF;
  }

  private Duration backOff() {
    return workflow.retries().pauseAfter(journal.failures(), () -> 0L);
  }

  private void fail(RuntimeException e) {
    error = e;
    status = RunStatus.FAILED;
  }

  /** Goes from one due time to the next, so that a pause begun on the way ends at its own time. */
  private void letTimePass() {
    var until = clock.instant();
    for (var due = due(until); due.isPresent(); due = due(until)) {
      clock.pass(due.get());
      go();
    }
    clock.pass(until);
  }

  private Optional<Instant> due(Instant until) {
    var waits = status == RunStatus.WAITING || status == RunStatus.BACKING_OFF;
    return waits ? journal.due().filter(at -> !at.isAfter(until)) : Optional.empty();
  }
}
