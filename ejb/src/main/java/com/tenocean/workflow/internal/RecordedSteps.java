package com.tenocean.workflow.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.shared.Json;
import com.tenocean.workflow.Awaited;
import com.tenocean.workflow.Branch;
import com.tenocean.workflow.InvokedRunException;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.StepLimits;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowChangedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one claimed run: those that are recorded return at once, the first that is not is
 * done.
 */
final class RecordedSteps implements Steps {
  private final Execution execution;
  private final ClaimedRun run;
  private final StepWork work;
  private final BranchWork together;
  private final Map<String, Integer> uses = new HashMap<>();
  private int position;
  private String current = "";

  RecordedSteps(Execution execution, StepWork work, BranchWork together) {
    this.execution = execution;
    this.run = execution.run();
    this.position = run.firstPosition();
    this.work = work;
    this.together = together;
  }

  /** Where the workflow stands when it fails between steps. */
  Here between() {
    return new Here(position, current, StepKind.RUN);
  }

  @Override
  public <T> T run(String step, Class<T> type, Supplier<T> body) {
    var recorded = enter(step);
    if (recorded.isPresent()) {
      return read(recorded.get(), type);
    }
    return leave(() -> work.inTransaction(execution, here(StepKind.RUN), body));
  }

  @Override
  public <T> T call(String step, Class<T> type, OutsideWork<T> body) {
    var recorded = enter(step);
    if (recorded.isPresent()) {
      return read(recorded.get(), type);
    }
    return leave(() -> outside(body));
  }

  private <T> T outside(OutsideWork<T> body) {
    int again = run.timesRedone(position);
    var call = new Call(run.id() + "/" + current + (again == 0 ? "" : "/again " + again));
    return work.outside(execution, here(StepKind.CALL), () -> body.apply(call));
  }

  @Override
  public <T> List<T> all(List<? extends Branch<? extends T>> branches) {
    var results = new ArrayList<T>();
    for (var branch : branches) {
      var recorded = enter(branch.step());
      if (recorded.isPresent()) {
        results.add(read(recorded.get(), branch.type()));
      } else {
        together.attempt(execution, here(StepKind.RUN), () -> results.add(work(branch)));
        position++;
      }
    }
    together.mustBeDone(execution, position);
    return Collections.unmodifiableList(results);
  }

  private <T> T work(Branch<T> branch) {
    if (branch instanceof Branch.Outside<T> outside) {
      return outside(outside.work());
    }
    var inside = (Branch.InTransaction<T>) branch;
    return work.inTransaction(execution, here(StepKind.RUN), inside.work());
  }

  @Override
  public <E extends DomainEvent> List<E> gathered(Class<E> type) {
    return work.gathered(run).stream().map(data -> Json.read(data, type)).toList();
  }

  @Override
  public void publish(String step, DomainEvent event) {
    if (enter(step).isPresent()) {
      position++;
      return;
    }
    leave(() -> work.publish(execution, here(StepKind.PUBLISH), event));
  }

  @Override
  public void sleep(String step, Duration time) {
    if (enter(step).isPresent()) {
      position++;
      return;
    }
    leave(() -> work.sleep(execution, here(StepKind.SLEEP), time));
  }

  @Override
  public void sleepUntil(String step, Instant until) {
    if (enter(step).isPresent()) {
      position++;
      return;
    }
    leave(() -> work.sleepUntil(execution, here(StepKind.SLEEP), until));
  }

  @Override
  public <E extends DomainEvent> Optional<E> waitFor(
      String step, Duration patience, Awaited<E> awaited) {
    return waitForAny(step, patience, awaited).map(awaited.type()::cast);
  }

  @Override
  public Optional<DomainEvent> waitForAny(String step, Duration patience, Awaited<?>... awaited) {
    var recorded = enter(step);
    if (recorded.isEmpty()) {
      throw work.await(execution, here(StepKind.WAIT), patience, List.of(awaited));
    }
    return Optional.ofNullable(read(recorded.get(), AwaitedEvent.class))
        .map(came -> Json.read(came.data().toString(), awaited[came.awaited()].type()));
  }

  @Override
  public <E extends DomainEvent, R> @Nullable R invoke(
      String step, Class<? extends Workflow<E>> workflow, E event, Class<R> type) {
    var recorded = enter(step);
    var ended =
        recorded.isPresent()
            ? read(recorded.get(), InvokedRun.class)
            : leave(() -> work.invoke(execution, here(StepKind.INVOKE), workflow, event));
    if (ended.status() != RunStatus.COMPLETED) {
      throw new InvokedRunException(ended.run(), ended.status(), ended.error());
    }
    return ended.answer() == null ? null : Json.read(ended.answer().toString(), type);
  }

  @Override
  public void answer(Object value) {
    execution.answers(Json.write(value));
  }

  /**
   * A step that is about to be done.
   *
   * @param position its place, counted from 0
   * @param step its name; empty before the first
   */
  record Here(int position, String step, StepKind kind) {
    /** Before the first one. */
    static final Here FIRST = new Here(0, "", StepKind.RUN);
  }

  private Here here(StepKind kind) {
    return new Here(position, current, kind);
  }

  private Optional<RecordedStep> enter(String step) {
    current = ordinalled(step);
    var recorded = run.recorded(position);
    if (recorded.isEmpty()) {
      StepLimits.checkNext(position - run.firstPosition(), execution.kept());
    }
    recorded.ifPresent(this::mustBeCurrent);
    return recorded;
  }

  private void mustBeCurrent(RecordedStep recorded) {
    if (!recorded.step().equals(current)) {
      throw new WorkflowChangedException(
          run.workflow(), run.version(), position, recorded.step(), current);
    }
  }

  private String ordinalled(String step) {
    int use = uses.merge(step, 1, Integer::sum);
    return use == 1 ? step : step + " #" + use;
  }

  private <T> @Nullable T read(RecordedStep recorded, Class<T> type) {
    position++;
    return recorded.result() == null ? null : Json.read(recorded.result(), type);
  }

  private <T> T leave(Supplier<T> done) {
    var result = done.get();
    position++;
    return result;
  }

  private void leave(Runnable done) {
    done.run();
    position++;
  }
}
