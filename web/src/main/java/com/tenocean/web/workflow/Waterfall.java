package com.tenocean.web.workflow;

import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.console.FailureRow;
import com.tenocean.workflow.console.RunRow;
import com.tenocean.workflow.console.RunTrace;
import com.tenocean.workflow.console.StepRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One run over time: how long it was queued, each of its steps, and what it stands at now. */
public final class Waterfall {
  private static final int TICKS = 4;

  private final RunTrace trace;
  private final RunRow run;
  private final List<Stage> stages = new ArrayList<>();
  private final TimeScale scale;

  Waterfall(RunTrace trace) {
    this.trace = trace;
    this.run = trace.run();
    stages.add(queued());
    trace.steps().forEach(step -> stages.add(done(step)));
    now().ifPresent(stages::add);
    scale =
        new TimeScale(
            stages.stream().filter(stage -> !stage.isPause()).map(Stage::work).toList(),
            stages.stream().map(Stage::whole).toList());
  }

  private Stage queued() {
    var begun = begun();
    var look = begun != null ? "off" : "wait";
    return new Stage(
        null, "QUEUE", look, run.createdAt(), first(begun, end()), null, List.of(), List.of());
  }

  /** The row of a run may not say that it has begun before one of its steps does. */
  private @Nullable Instant begun() {
    return trace.steps().stream()
        .map(StepRow::startedAt)
        .min(Instant::compareTo)
        .filter(step -> run.startedAt() == null || step.isBefore(run.startedAt()))
        .orElse(run.startedAt());
  }

  private Stage done(StepRow step) {
    var failures = failuresAt(step.position());
    var from = failures.isEmpty() ? step.startedAt() : failures.get(0).at();
    var to = step.kind().equals("SLEEP") ? wokeUp(step) : step.finishedAt();
    var look = step.kind().equals("WAIT") && step.eventId() == null ? "off" : "good";
    return new Stage(step.step(), step.kind(), look, from, to, step, failures, List.of());
  }

  /** A sleep is recorded when it begins; it ends where the next thing does, or is due. */
  private Instant wokeUp(StepRow sleep) {
    var next =
        trace.steps().stream().filter(step -> step.position() > sleep.position()).findFirst();
    if (next.isPresent()) {
      return next.get().startedAt();
    }
    return run.status() == RunStatus.WAITING && run.dueAt() != null ? run.dueAt() : end();
  }

  /** The step that it stands at, if something is known of it. */
  private Optional<Stage> now() {
    var failures = failuresAt(trace.steps().size());
    var waits = trace.waits().stream().filter(wait -> !wait.cancels()).toList();
    if (run.status() == RunStatus.COMPLETED || (failures.isEmpty() && waits.isEmpty())) {
      return Optional.empty();
    }
    var from = waits.isEmpty() ? failures.get(0).at() : waits.get(0).since();
    return Optional.of(
        new Stage(
            waits.isEmpty() ? failures.get(0).step() : waits.get(0).step(),
            waits.isEmpty() ? "TRY" : "WAIT",
            new RunLook().kind(run.status()),
            from,
            end(),
            null,
            failures,
            waits));
  }

  private List<FailureRow> failuresAt(int position) {
    return trace.failures().stream().filter(failure -> failure.position() == position).toList();
  }

  private Instant end() {
    return first(run.finishedAt(), trace.asOf());
  }

  private static Instant first(@Nullable Instant one, Instant other) {
    return one == null ? other : one;
  }

  public List<Bar> getBars() {
    return stages.stream().map(stage -> Bar.of(stage, scale)).toList();
  }

  /** Whether pauses are drawn as long as work is. */
  public boolean isEven() {
    return scale.isEven();
  }

  /** The times at the lines behind the bars, since the event; only the last if it is uneven. */
  public List<Duration> getTicks() {
    var whole = Duration.between(run.createdAt(), last());
    return scale.isEven()
        ? IntStream.rangeClosed(0, TICKS)
            .mapToObj(i -> whole.multipliedBy(i).dividedBy(TICKS))
            .toList()
        : List.of(Duration.ZERO, whole);
  }

  private Instant last() {
    return stages.stream().map(Stage::to).max(Instant::compareTo).orElseThrow();
  }
}
