package com.tenocean.workflow.internal;

import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.internal.Execution.Pending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** Counts, for a monitor at {@code /metrics}, what this node does with runs. */
@ApplicationScoped
public class RunMeter {
  private static final Metadata RUNS =
      named("workflow_runs", "Runs that have ended, by how they did", MetricUnits.NONE);
  private static final Metadata STEPS =
      named("workflow_step", "How long steps take", MetricUnits.SECONDS);
  private static final Metadata FAILURES =
      named("workflow_step_failures", "Attempts at steps that have failed", MetricUnits.NONE);

  @Inject private MetricRegistry metrics;

  /** A look-up in the registry builds a key of all tags: too dear for every step. */
  private final Map<String, Counter> ended = new ConcurrentHashMap<>();

  private final Map<String, Counter> failures = new ConcurrentHashMap<>();
  private final Map<String, Timer> steps = new ConcurrentHashMap<>();

  void ended(String workflow, RunStatus how) {
    ended
        .computeIfAbsent(
            workflow + ' ' + how,
            key -> metrics.counter(RUNS, workflow(workflow), new Tag("outcome", word(how))))
        .inc();
  }

  void failed(String workflow) {
    failures.computeIfAbsent(workflow, name -> metrics.counter(FAILURES, workflow(name))).inc();
  }

  void done(String workflow, Pending step) {
    steps
        .computeIfAbsent(workflow, name -> metrics.timer(STEPS, workflow(name)))
        .update(Duration.between(step.startedAt(), step.finishedAt()));
  }

  private static String word(RunStatus how) {
    return how.name().toLowerCase(Locale.ROOT);
  }

  private static Tag workflow(String name) {
    return new Tag("workflow", name);
  }

  private static Metadata named(String name, String description, String unit) {
    return Metadata.builder().withName(name).withDescription(description).withUnit(unit).build();
  }
}
