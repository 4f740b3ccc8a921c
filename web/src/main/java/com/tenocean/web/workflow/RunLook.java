package com.tenocean.web.workflow;

import com.tenocean.web.time.Times;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.console.RunRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** How a run shows in lists. */
@Named
@RequestScoped
public class RunLook {
  @Inject Times times;
  @Inject Clock clock;

  /** The kind of {@code to:status}. */
  public String kind(RunStatus status) {
    return switch (status) {
      case COMPLETED -> "good";
      case FAILED -> "bad";
      case QUEUED, RUNNING -> "info";
      case HELD, WAITING, BACKING_OFF -> "wait";
      case CANCELLED, SKIPPED, GATHERED -> "off";
    };
  }

  /** How long it took, or takes already. */
  public String took(RunRow run) {
    var end = Optional.ofNullable(run.finishedAt()).orElseGet(clock::instant);
    return times.took(Duration.between(run.createdAt(), end));
  }

  /** The end of an id, which tells neighbours apart; its beginning is the time. */
  public String shortened(Object id) {
    var text = id.toString();
    return text.length() > 12 ? "…" + text.substring(text.length() - 8) : text;
  }
}
