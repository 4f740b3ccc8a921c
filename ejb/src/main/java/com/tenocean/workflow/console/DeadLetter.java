package com.tenocean.workflow.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not become a run.
 *
 * @param id as the broker names it
 * @param queue where it was found dead
 * @param text null if it is no text
 * @param why what is wrong with it; null if it did not come from the portal's own queues
 */
public record DeadLetter(
    String id, String queue, @Nullable String text, @Nullable String why, Instant sentAt) {}
