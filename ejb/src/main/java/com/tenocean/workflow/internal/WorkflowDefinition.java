package com.tenocean.workflow.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventEnvelope;
import com.tenocean.event.EventName;
import com.tenocean.workflow.Awaited;
import com.tenocean.workflow.Ending;
import com.tenocean.workflow.Gate;
import com.tenocean.workflow.RunFailure;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.StepLimits;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A workflow with its name, its version, and the event that starts it. */
record WorkflowDefinition<E extends DomainEvent>(
    String name, int version, Class<E> eventType, Workflow<E> workflow) {
  private static final Logger LOG = Logger.getLogger(WorkflowDefinition.class.getName());

  /**
   * Reads the declaration off a class.
   *
   * @throws IllegalArgumentException if it has no {@link WorkflowName} or leaves the event open
   */
  static WorkflowDefinition<?> of(Class<?> declared, Workflow<?> workflow) {
    var name = declared.getAnnotation(WorkflowName.class);
    if (name == null) {
      throw new IllegalArgumentException(declared.getName() + " has no @WorkflowName");
    }
    return typed(name, trigger(declared), workflow);
  }

  @SuppressWarnings("unchecked") // trigger() read the event's class off the workflow's own type
  private static <E extends DomainEvent> WorkflowDefinition<E> typed(
      WorkflowName name, Class<E> event, Workflow<?> workflow) {
    return new WorkflowDefinition<>(name.value(), name.version(), event, (Workflow<E>) workflow);
  }

  private static Class<? extends DomainEvent> trigger(Class<?> declared) {
    return Stream.of(declared.getGenericInterfaces())
        .filter(ParameterizedType.class::isInstance)
        .map(ParameterizedType.class::cast)
        .filter(type -> type.getRawType() == Workflow.class)
        .map(type -> ((Class<?>) type.getActualTypeArguments()[0]).asSubclass(DomainEvent.class))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    declared.getName() + " must implement Workflow<TheEvent> itself"));
  }

  EventName trigger() {
    return EventName.of(eventType);
  }

  /**
   * What a run for this event counts by. If that can't be had, it is a failure of the run: whoever
   * publishes the event, or begins the run otherwise, can do nothing about it.
   */
  Keys keys(RunId run, DomainEvent event) {
    return keys(run, () -> eventType.cast(event));
  }

  /** The same, of an event as it stands in the log. */
  Keys keys(RunId run, EventEnvelope event) {
    return keys(run, () -> event.as(eventType));
  }

  private Keys keys(RunId run, Supplier<E> event) {
    try {
      var own = event.get();
      return new Keys(
          place(own),
          gates().stream().map(gate -> kept(gate.key().apply(own))).toList(),
          ending().on().stream().<Awaited<?>>map(on -> on.apply(own)).toList(),
          null);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      LOG.log(
          Level.WARNING, e, () -> "run " + run + " of workflow '" + name + "' can't have its keys");
      return Keys.failed(StepFailure.error(e));
    }
  }

  private Optional<Place> place(E event) {
    var flow = workflow.flow();
    if (!flow.isLimited()) {
      return Optional.empty();
    }
    var key = flow.key() == null ? "" : kept(flow.key().apply(event));
    return Optional.of(
        new Place(new Line(name, key), flow.priority().applyAsInt(event), flow.isInOrder()));
  }

  /** The gates that its runs pass, in order. */
  List<Gate<E>> gates() {
    return workflow.flow().gates();
  }

  private String kept(@Nullable Object key) {
    return StepLimits.checkKey("workflow '" + name + "'", key);
  }

  /** When a run is cancelled by itself. */
  Ending<E> ending() {
    return workflow.ending();
  }

  /** How many runs may be under way at once in one line. */
  int limit() {
    return workflow.flow().limit();
  }

  void run(EventEnvelope event, Steps steps) {
    workflow.run(event.as(eventType), steps);
  }

  boolean handlesFailure() {
    return workflow.onFailure().isPresent();
  }

  /**
   * Does nothing if there is no handler: a run whose keys could not be had fails before it runs.
   */
  void handleFailure(EventEnvelope event, RunFailure failure, Steps steps) {
    workflow.onFailure().ifPresent(handler -> handler.failed(event.as(eventType), failure, steps));
  }
}
