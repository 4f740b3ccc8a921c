package com.tenocean.web.api;

import com.tenocean.workflow.console.EventField;
import com.tenocean.workflow.console.WorkflowView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workflow in the list of all.
 *
 * @param trigger the type of event that starts it
 * @param fields what that event's data has
 * @param retries how often a step is tried again
 * @param limit how many runs may be under way at once, in each line if it has several; null for no
 *     limit
 * @param paused whether its runs rest
 */
public record WorkflowItem(
    String name,
    int version,
    String trigger,
    List<EventField> fields,
    int retries,
    @Nullable Integer limit,
    boolean paused) {

  static WorkflowItem of(WorkflowView workflow, List<String> paused) {
    var flow = workflow.flow();
    return new WorkflowItem(
        workflow.name(),
        workflow.version(),
        workflow.trigger().value(),
        workflow.schema(),
        workflow.retries().retries(),
        flow.isLimited() ? flow.limit() : null,
        paused.contains(workflow.name()));
  }
}
