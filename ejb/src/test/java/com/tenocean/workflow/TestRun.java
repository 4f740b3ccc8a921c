package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import com.tenocean.shared.Json;
import java.time.Instant;
import java.util.List;
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
  private final TestRetries retries;
  private final TestJournal journal;
  private RunStatus status = RunStatus.QUEUED;
  private @Nullable Throwable error;
  private @Nullable RunFailure failing;
  private @Nullable RuntimeException reason;

  TestRun(Workflow<E> workflow, E event, Instant begin, TestPlan plan) {
    this.workflow = workflow;
    this.event = event;
    this.clock = new TestClock(begin, this::letTimePass);
    this.retries = new TestRetries(workflow.retries());
    this.journal = new TestJournal(clock, plan, retries);
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

  /** What a run that invoked this one would get. */
  public <T> Optional<T> answer(Class<T> type) {
    return journal.answer().map(json -> Json.read(json, type));
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
      doSteps();
    } catch (TestJournal.Stopped stopped) {
      status = stopped.status();
    } catch (TestJournal.Failed failed) {
      fail(failed.why());
    } catch (RuntimeException e) {
      retryOrFail(e);
    }
  }

  private void doSteps() {
    if (failing == null) {
      workflow.run(event, new TestSteps(journal, event, 0));
      status = RunStatus.COMPLETED;
    } else {
      var steps = new TestSteps(journal, event, failing.position());
      workflow.onFailure().orElseThrow().failed(event, failing, steps);
      end(reason);
    }
  }

  private void retryOrFail(RuntimeException e) {
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
  private void fail(RuntimeException e) {
    if (failing != null || workflow.onFailure().isEmpty()) {
      end(failing == null ? e : reason);
      return;
    }
    reason = e;
    failing = journal.handOver(e);
    go();
  }

  private void end(@Nullable RuntimeException why) {
    error = why;
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
