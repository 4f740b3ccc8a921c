package com.tenocean.workflow.internal;

import com.tenocean.event.EventCatalogue;
import com.tenocean.event.EventName;
import com.tenocean.workflow.console.EventField;
import com.tenocean.workflow.console.WorkflowView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** What the workflows of this release say of themselves. */
@ApplicationScoped
public class Declarations {
  @Inject private WorkflowRegistry workflows;
  @Inject private EventCatalogue catalogue;

  /** By name. */
  public List<WorkflowView> all() {
    return workflows.newest().stream()
        .<WorkflowView>map(this::view)
        .sorted(Comparator.comparing(WorkflowView::name))
        .toList();
  }

  private WorkflowView view(WorkflowDefinition<?> definition) {
    var workflow = definition.workflow();
    return new WorkflowView(
        definition.name(),
        definition.version(),
        definition.trigger(),
        fields(definition.trigger()),
        workflow.flow(),
        workflow.ending(),
        workflow.retries());
  }

  private List<EventField> fields(EventName name) {
    return catalogue.find(name.value()).map(EventField::of).orElse(List.of());
  }
}
