package com.tenocean.web.workflow;

import com.tenocean.workflow.console.FailureRow;
import com.tenocean.workflow.console.StepRow;
import com.tenocean.workflow.console.WaitRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a run between two moments: the time before it began, a step, or what it stands at.
 *
 * @param name the step's; null before the first
 * @param kind of the step; QUEUE before the first; TRY if it is not done, for only then is it known
 * @param look good, info, wait, bad or off
 * @param step null while it is not done
 * @param failures its attempts that failed
 * @param waits what it waits for
 */
public record Stage(
    @Nullable String name,
    String kind,
    String look,
    Instant from,
    Instant to,
    @Nullable StepRow step,
    List<FailureRow> failures,
    List<WaitRow> waits) {

  private static final Set<String> PAUSES = Set.of("QUEUE", "SLEEP", "WAIT", "INVOKE");

  /** Whether the run did nothing meanwhile. */
  public boolean isPause() {
    return PAUSES.contains(kind);
  }

  /** Until when it was tried in vain; null if it never failed. */
  @Nullable Instant lastTry() {
    if (failures.isEmpty()) {
      return null;
    }
    return step == null ? to : step.startedAt();
  }

  /** In which something was done: the whole of it, or the attempt that went well. */
  TimeScale.Span work() {
    return new TimeScale.Span(step == null ? from : step.startedAt(), to);
  }

  TimeScale.Span whole() {
    return new TimeScale.Span(from, to);
  }

  /** The icon of its kind. */
  public String icon() {
    return switch (kind) {
      case "QUEUE" -> "inbox";
      case "TRY" -> "retry";
      case "CALL" -> "globe";
      case "PUBLISH" -> "send";
      case "SLEEP" -> "moon";
      case "WAIT" -> "hourglass";
      case "INVOKE" -> "workflow";
      default -> "bolt";
    };
  }
}
