package com.tenocean.workflow;

import java.time.Instant;

/**
 * Which runs are meant.
 *
 * @param workflow by its name
 * @param status where they stand
 * @param from created at or after
 * @param to created before
 */
public record RunFilter(String workflow, RunStatus status, Instant from, Instant to) {}
