package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a workflow in memory, without a container: {@code WorkflowTest.of(workflow).start(event)}.
 * Time stands still until the test moves it; steps can be made to fail, and the process to crash
 * after them.
 *
 * @param <E> the event that starts it
 */
public final class WorkflowTest<E extends DomainEvent> {
  private final Workflow<E> workflow;
  private final List<String> crashes = new ArrayList<>();
  private final Map<String, List<RuntimeException>> failures = new HashMap<>();
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
    crashes.add(step);
    return this;
  }

  /** The step throws these, one at each try, before its work; then it works. */
  public WorkflowTest<E> failAt(String step, RuntimeException... thrown) {
    failures.put(step, new ArrayList<>(List.of(thrown)));
    return this;
  }

  public TestRun<E> start(E event) {
    var run = new TestRun<>(workflow, event, begin, new ArrayList<>(crashes), failures);
    run.go();
    return run;
  }
}
