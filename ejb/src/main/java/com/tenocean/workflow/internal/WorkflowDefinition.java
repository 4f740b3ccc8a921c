package com.tenocean.workflow.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventEnvelope;
import com.tenocean.event.EventName;
import com.tenocean.workflow.Awaited;
import com.tenocean.workflow.Ending;
import com.tenocean.workflow.Gate;
import com.tenocean.workflow.LimitExceededException;
import com.tenocean.workflow.RunFailure;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A workflow with its name, its version, and the event that starts it. */
record WorkflowDefinition<E extends DomainEvent>(
    String name, int version, Class<E> eventType, Workflow<E> workflow) {

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
   * Where a run for this event queues up; empty if it need not.
   *
   * @throws LimitExceededException if a key is too long to be kept
   */
  Optional<Place> place(DomainEvent event) {
    var flow = workflow.flow();
    if (!flow.isLimited()) {
      return Optional.empty();
    }
    var own = eventType.cast(event);
    var key = flow.key() == null ? "" : checked(flow.key().apply(own));
    return Optional.of(
        new Place(new Line(name, key), flow.priority().applyAsInt(own), flow.isInOrder()));
  }

  /** The gates that its runs pass, in order. */
  List<Gate<E>> gates() {
    return workflow.flow().gates();
  }

  /**
   * What an event counts by at a gate.
   *
   * @throws LimitExceededException if the key is too long to be kept
   */
  String keyAt(int gate, EventEnvelope event) {
    return checked(gates().get(gate).key().apply(event.as(eventType)));
  }

  private String checked(@Nullable Object key) {
    var text = String.valueOf(key);
    if (text.length() > Line.LONGEST_KEY) {
      throw new LimitExceededException(
          "a key of workflow '%s' has %d characters; at most %d"
              .formatted(name, text.length(), Line.LONGEST_KEY));
    }
    return text;
  }

  /** When a run is cancelled by itself. */
  Ending<E> ending() {
    return workflow.ending();
  }

  /** The events that cancel the run that this event starts. */
  List<Awaited<?>> cancelledOn(DomainEvent event) {
    var own = eventType.cast(event);
    return ending().on().stream().<Awaited<?>>map(on -> on.apply(own)).toList();
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

  void handleFailure(EventEnvelope event, RunFailure failure, Steps steps) {
    workflow.onFailure().orElseThrow().failed(event.as(eventType), failure, steps);
  }
}
