package com.tenocean.workflow.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that is done.
 *
 * @param kind RUN, CALL, PUBLISH, SLEEP or WAIT, and what later releases add
 * @param result as JSON
 * @param eventId the event that ended a wait; null where the patience ran out first
 */
public record StepRow(
    int position,
    String step,
    String kind,
    @Nullable String result,
    @Nullable String eventId,
    Instant startedAt,
    Instant finishedAt) {}
