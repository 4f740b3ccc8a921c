package com.tenocean.workflow.internal;

import static java.util.stream.Collectors.groupingBy;

import com.tenocean.event.EventName;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workflows of this release, found among the CDI beans. */
@ApplicationScoped
public class WorkflowRegistry {
  @Inject @Any private Instance<Workflow<?>> beans;

  private final Map<Key, WorkflowDefinition<?>> byKey = new HashMap<>();
  private Map<EventName, List<WorkflowDefinition<?>>> byEvent = Map.of();
  private Map<String, WorkflowDefinition<?>> newest = Map.of();

  private record Key(String name, int version) {}

  @PostConstruct
  void discover() {
    for (var handle : beans.handles()) {
      register(WorkflowDefinition.of(handle.getBean().getBeanClass(), handle.get()));
    }
    newest = newestByName();
    byEvent = newest.values().stream().collect(groupingBy(WorkflowDefinition::trigger));
  }

  private void register(WorkflowDefinition<?> definition) {
    var before = byKey.put(new Key(definition.name(), definition.version()), definition);
    if (before != null) {
      throw new IllegalStateException(
          "two workflows are named '%s' in version %d"
              .formatted(definition.name(), definition.version()));
    }
  }

  private Map<String, WorkflowDefinition<?>> newestByName() {
    var found = new HashMap<String, WorkflowDefinition<?>>();
    byKey.values().stream()
        .sorted(Comparator.comparingInt(WorkflowDefinition::version))
        .forEach(definition -> found.put(definition.name(), definition));
    return found;
  }

  /** The version that new events start; empty for a workflow that only another release knows. */
  Optional<WorkflowDefinition<?>> newest(String name) {
    return Optional.ofNullable(newest.get(name));
  }

  /**
   * @throws IllegalArgumentException if the class is not that of a workflow of this release
   */
  WorkflowDefinition<?> newest(Class<? extends Workflow<?>> type) {
    return Optional.ofNullable(type.getAnnotation(WorkflowName.class))
        .flatMap(name -> newest(name.value()))
        .orElseThrow(() -> new IllegalArgumentException(type.getName() + " is no known workflow"));
  }

  /** Every workflow in the version that new events start. */
  Collection<WorkflowDefinition<?>> newest() {
    return newest.values();
  }

  /** Those that a new event of this type starts. */
  List<WorkflowDefinition<?>> startedBy(EventName event) {
    return byEvent.getOrDefault(event, List.of());
  }

  /** Empty if a run belongs to a workflow that only another release knows. */
  Optional<WorkflowDefinition<?>> find(String name, int version) {
    return Optional.ofNullable(byKey.get(new Key(name, version)));
  }
}
