package com.tenocean.workflow.internal;

import com.tenocean.event.EventName;
import com.tenocean.shared.Tracing;
import com.tenocean.workflow.internal.RecordedSteps.Here;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The spans of the engine. An event remembers the span in which it was published; whenever a run is
 * taken in hand, be it days later and on another node, that is a span below it, and so are its
 * steps.
 */
@ApplicationScoped
public class RunTraces {
  private static final String EVENT = "tenocean.event.id";
  private static final String RUN = "tenocean.run.id";
  private static final String WORKFLOW = "tenocean.workflow";

  @Inject private Tracing tracing;

  <T> T publishing(EventName event, String id, Supplier<T> work) {
    return tracing.within(
        () ->
            tracing
                .span("publish " + event.value())
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute(EVENT, id),
        work);
  }

  /** What an event that is published now remembers; null if nothing is traced. */
  @Nullable String parent() {
    return tracing.parent();
  }

  void run(ClaimedRun run, Runnable work) {
    tracing.within(
        () ->
            tracing
                .span("run " + run.workflow(), run.event().trace())
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute(WORKFLOW, run.workflow())
                .setAttribute(RUN, run.id().toString())
                .setAttribute(EVENT, run.event().id())
                .setAttribute("tenocean.run.attempt", run.attempt()),
        () -> {
          work.run();
          return null;
        });
  }

  <T> T step(ClaimedRun run, Here here, Supplier<T> body) {
    return tracing.within(
        () ->
            tracing
                .span("step " + here.step())
                .setAttribute(WORKFLOW, run.workflow())
                .setAttribute(RUN, run.id().toString()),
        body);
  }
}
