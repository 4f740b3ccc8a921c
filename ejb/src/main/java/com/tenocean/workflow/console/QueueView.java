package com.tenocean.workflow.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A queue of the broker and what lies in it.
 *
 * @param messages how many wait or are being worked on
 * @param consumers how many sessions take messages off it
 * @param oldest when the first that waits was sent; null if none waits
 * @param deadLetters how many of its messages could not become a run
 */
public record QueueView(
    String name, long messages, long consumers, @Nullable Instant oldest, long deadLetters) {

  /** Whether something waits and nobody takes it. */
  public boolean isStuck() {
    return messages > 0 && consumers == 0;
  }
}
