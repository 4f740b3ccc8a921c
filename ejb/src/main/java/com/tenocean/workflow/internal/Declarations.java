package com.tenocean.workflow.internal;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventName;
import com.tenocean.workflow.console.EventField;
import com.tenocean.workflow.console.WorkflowView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the workflows of this release say of themselves. */
@ApplicationScoped
public class Declarations {
  @Inject private WorkflowRegistry workflows;

  /** By name. */
  public List<WorkflowView> all() {
    return workflows.newest().stream()
        .<WorkflowView>map(Declarations::view)
        .sorted(Comparator.comparing(WorkflowView::name))
        .toList();
  }

  /** The class of an event that starts a workflow; empty for any other. */
  public Optional<Class<? extends DomainEvent>> eventType(EventName name) {
    return workflows.startedBy(name).stream()
        .<Class<? extends DomainEvent>>map(WorkflowDefinition::eventType)
        .findFirst();
  }

  private static WorkflowView view(WorkflowDefinition<?> definition) {
    var workflow = definition.workflow();
    return new WorkflowView(
        definition.name(),
        definition.version(),
        definition.trigger(),
        EventField.of(definition.eventType()),
        workflow.flow(),
        workflow.ending(),
        workflow.retries());
  }
}
