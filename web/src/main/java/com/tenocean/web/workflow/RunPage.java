package com.tenocean.web.workflow;

import com.tenocean.web.language.Text;
import com.tenocean.web.time.Times;
import com.tenocean.web.visit.IdAddressFilter;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.WorkflowOperations;
import com.tenocean.workflow.console.RunHistory;
import com.tenocean.workflow.console.RunNotFoundException;
import com.tenocean.workflow.console.RunRow;
import com.tenocean.workflow.console.RunTrace;
import com.tenocean.workflow.console.WaitRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One run: how it went, step by step, and the events around it. */
@Named
@RequestScoped
public class RunPage {
  @Inject RunHistory history;
  @Inject WorkflowOperations operations;
  @Inject HttpServletRequest request;
  @Inject Times times;
  @Inject Text text;

  private @Nullable RunTrace trace;

  @PostConstruct
  void read() {
    trace = find(RunId.of(IdAddressFilter.id(request))).orElse(null);
  }

  private Optional<RunTrace> find(RunId run) {
    try {
      return Optional.of(history.trace(run));
    } catch (RunNotFoundException gone) {
      return Optional.empty();
    }
  }

  /** Answers that the page is not there if no run has the id in its address. */
  public void check() {
    if (trace == null) {
      Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
    }
  }

  public @Nullable RunTrace getTrace() {
    return trace;
  }

  public Waterfall getWaterfall() {
    return new Waterfall(trace);
  }

  /** Where it stands, as a sentence. */
  public String getSentence() {
    var run = trace.run();
    return isResting() ? text.of("workflows.sentence.PAUSED") : sentence(run);
  }

  /** A step that is being done is finished first. */
  private boolean isResting() {
    var run = trace.run();
    return isUnderWay()
        && run.status() != RunStatus.RUNNING
        && operations.paused().contains(run.workflow());
  }

  private String sentence(RunRow run) {
    return switch (run.status()) {
      case COMPLETED, FAILED, CANCELLED, SKIPPED, GATHERED ->
          text.format(
              "workflows.sentence." + run.status(),
              times.second(run.finishedAt()),
              times.took(Duration.between(run.createdAt(), run.finishedAt())));
      case WAITING -> waiting();
      case BACKING_OFF -> text.format("workflows.sentence.BACKING_OFF", times.second(run.dueAt()));
      case HELD, QUEUED, RUNNING -> text.of("workflows.sentence." + run.status());
    };
  }

  private String waiting() {
    var awaited =
        trace.waits().stream()
            .filter(wait -> !wait.cancels())
            .map(WaitRow::eventName)
            .distinct()
            .collect(Collectors.joining(", "));
    var due = trace.run().dueAt();
    if (due == null) {
      return text.of("workflows.sentence.INVOKING");
    }
    return awaited.isEmpty()
        ? text.format("workflows.sentence.SLEEPING", times.second(due))
        : text.format("workflows.sentence.WAITING", awaited, times.second(due));
  }

  /** Whether it may be ended before its time. */
  public boolean isUnderWay() {
    return !trace.run().status().isFinished();
  }

  /** Whether a person may have it tried again. */
  public boolean isFailed() {
    return trace.run().status() == RunStatus.FAILED;
  }
}
