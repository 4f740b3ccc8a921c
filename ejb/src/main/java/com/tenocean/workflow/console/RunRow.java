package com.tenocean.workflow.console;

import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run in a list.
 *
 * @param replay 0 for the run that the event itself started
 * @param dueAt when it goes on by itself, if nothing happens before
 * @param error why it failed last, or was cancelled, or was not let in
 */
public record RunRow(
    RunId id,
    String workflow,
    int version,
    int replay,
    RunStatus status,
    String eventId,
    String eventName,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant dueAt,
    @Nullable String error) {}
