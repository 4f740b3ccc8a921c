package com.tenocean.workflow.console;

import com.tenocean.event.EventName;
import com.tenocean.workflow.Ending;
import com.tenocean.workflow.Flow;
import com.tenocean.workflow.RetryPolicy;
import java.util.List;

/**
 * A workflow as this release declares it.
 *
 * @param trigger the event that starts it
 * @param schema the fields of that event; none if the catalogue does not have it
 */
public record WorkflowView(
    String name,
    int version,
    EventName trigger,
    List<EventField> schema,
    Flow<?> flow,
    Ending<?> ending,
    RetryPolicy retries) {}
