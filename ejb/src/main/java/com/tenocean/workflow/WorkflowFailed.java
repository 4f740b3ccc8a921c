package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;

/**
 * A run failed for good. Published by the engine, but not about a run that handles this very event.
 *
 * @param step the step that failed
 * @param error the class and message of what it threw
 * @param attempts how often the step was tried
 */
@EventType("workflow/failed")
public record WorkflowFailed(
    RunId runId, String eventId, String eventName, String step, String error, int attempts)
    implements DomainEvent {}
