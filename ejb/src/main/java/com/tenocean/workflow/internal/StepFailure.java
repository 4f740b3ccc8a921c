package com.tenocean.workflow.internal;

import com.tenocean.workflow.RunFailure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;

/**
 * One failed attempt of a step.
 *
 * @param attempt which one: the first is 1
 */
record StepFailure(int position, String step, int attempt, Instant at, Throwable cause) {

  /** As the reason why the run comes to nothing. */
  RunFailure ofRun() {
    return new RunFailure(position, step, error(), attempt);
  }

  /** What went wrong, in a line. */
  String error() {
    var root = root(cause);
    return root.getMessage() == null
        ? root.getClass().getName()
        : root.getClass().getName() + ": " + root.getMessage();
  }

  /** What went wrong, with the places it passed through. */
  String trace() {
    var text = new StringWriter();
    cause.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static Throwable root(Throwable thrown) {
    var root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
