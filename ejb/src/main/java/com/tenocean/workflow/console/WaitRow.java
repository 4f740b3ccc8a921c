package com.tenocean.workflow.console;

import java.time.Instant;

/**
 * An event that a run waits for, or is cancelled by.
 *
 * @param match the fields that it must have, as JSON
 * @param cancels whether it would cancel the run
 */
public record WaitRow(
    int position, String step, String eventName, String match, Instant since, boolean cancels) {}
