package com.tenocean.workflow.internal;

import com.tenocean.workflow.RetryPolicy;
import com.tenocean.workflow.RunFailure;
import com.tenocean.workflow.internal.RecordedSteps.Here;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One failed attempt of a step.
 *
 * @param attempt which one of those that count: the first is 1
 */
record StepFailure(int position, String step, int attempt, Instant at, Throwable cause) {
  private static final Logger LOG = Logger.getLogger(StepFailure.class.getName());

  /**
   * The failure of a step that has failed before.
   *
   * @param before how often, of the failures that count
   */
  static StepFailure after(int before, Here here, Instant at, Throwable cause) {
    int attempt = RetryPolicy.counts(cause) ? before + 1 : before;
    return new StepFailure(here.position(), here.step(), attempt, at, cause);
  }

  /** Whether it is one of the step, to be counted and kept, and not of all the world outside. */
  boolean counts() {
    return RetryPolicy.counts(cause);
  }

  /** Leaves a line in the server's log. */
  void log(ClaimedRun run) {
    LOG.log(
        Level.WARNING,
        "step failed: run={0} event={1} workflow={2} step=\"{3}\" attempt={4} error=\"{5}\"",
        new Object[] {run.id(), run.event().id(), run.workflow(), step, attempt, error()});
  }

  /** How long to wait before the step is tried again; empty if it has failed for good. */
  Optional<Duration> pause(RetryPolicy policy) {
    return policy.pause(attempt, cause, ThreadLocalRandom.current());
  }

  /** As the reason why the run comes to nothing. */
  RunFailure ofRun() {
    return new RunFailure(position, step, error(), attempt);
  }

  /** What went wrong, in a line. */
  String error() {
    return error(cause);
  }

  /** What was thrown first, in a line. */
  static String error(Throwable thrown) {
    var root = root(thrown);
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
