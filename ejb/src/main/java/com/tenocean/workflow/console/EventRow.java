package com.tenocean.workflow.console;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event in the log.
 *
 * @param data its record as JSON
 * @param by the person who caused it; null for timers and workflows
 * @param causedBy the event whose workflow published this one
 */
public record EventRow(
    String id,
    String name,
    String data,
    @Nullable UUID by,
    Instant recordedAt,
    @Nullable String causedBy) {}
