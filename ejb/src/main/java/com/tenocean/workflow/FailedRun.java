package com.tenocean.workflow;

import java.time.Instant;

/**
 * A run that failed for good.
 *
 * @param error the class and message of what the last attempt threw
 */
public record FailedRun(
    RunId id, String workflow, String eventId, String eventName, Instant failedAt, String error) {}
