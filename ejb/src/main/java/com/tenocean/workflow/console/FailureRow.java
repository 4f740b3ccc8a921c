package com.tenocean.workflow.console;

import java.time.Instant;

/**
 * An attempt of a step that failed.
 *
 * @param attempt which one: the first is 1
 * @param error what was thrown, with the places it passed through
 */
public record FailureRow(int position, String step, int attempt, Instant at, String error) {

  /** The first line of it. */
  public String brief() {
    return error.lines().findFirst().orElse("");
  }
}
