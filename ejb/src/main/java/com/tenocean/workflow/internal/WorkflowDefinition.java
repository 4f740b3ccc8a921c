package com.tenocean.workflow.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventEnvelope;
import com.tenocean.event.EventName;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import java.lang.reflect.ParameterizedType;
import java.util.stream.Stream;

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

  void run(EventEnvelope event, Steps steps) {
    workflow.run(event.as(eventType), steps);
  }
}
