package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a workflow in memory, without a container: {@code WorkflowTest.of(workflow).start(event)}.
 * Time stands still until the test moves it; steps can be made to fail, and the process to crash
 * after them.
 *
 * @param <E> the event that starts it
 */
public final class WorkflowTest<E extends DomainEvent> {
  private final Workflow<E> workflow;
  private final TestPlan plan = new TestPlan();
  private Instant begin = Instant.parse("2026-03-01T09:00:00Z");

  private WorkflowTest(Workflow<E> workflow) {
    this.workflow = workflow;
  }

  public static <E extends DomainEvent> WorkflowTest<E> of(Workflow<E> workflow) {
    return new WorkflowTest<>(workflow);
  }

  /** Starts the clock elsewhere. */
  public WorkflowTest<E> at(Instant instant) {
    begin = instant;
    return this;
  }

  /** The process dies once the step is recorded; {@link TestRun#restart()} goes on. */
  public WorkflowTest<E> crashAfter(String step) {
    plan.crashes().add(step);
    return this;
  }

  /** The step throws these, one at each try, before its work; then it works. */
  public WorkflowTest<E> failAt(String step, RuntimeException... thrown) {
    plan.failures().put(step, new ArrayList<>(List.of(thrown)));
    return this;
  }

  /**
   * The step returns this and does nothing; of one that is called in a loop, each time. A step that
   * invokes another workflow must be given its answer so.
   */
  public WorkflowTest<E> returning(String step, Object result) {
    plan.results().put(step, result);
    return this;
  }

  public TestRun<E> start(E event) {
    var run = new TestRun<>(workflow, event, begin, plan);
    run.start();
    return run;
  }
}
