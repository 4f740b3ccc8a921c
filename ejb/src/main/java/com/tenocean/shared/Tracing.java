package com.tenocean.shared;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Spans of what the portal does, for those who follow a click to the last step that it led to. Does
 * nothing unless the server was told to trace ({@code otel.sdk.disabled=false}). What leaves the
 * portal names kinds and ids; never what an exception says, which may be about a person.
 */
@ApplicationScoped
public class Tracing {
  private static final String PARENT = "traceparent";
  private static final TextMapGetter<Map<String, String>> FROM_MAP =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
          return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
          return carrier == null ? null : carrier.get(key);
        }
      };

  @Inject private Tracer tracer;

  @Inject
  @ConfigProperty(name = "otel.sdk.disabled", defaultValue = "true")
  private boolean isOff;

  /** A span below the present one. */
  public SpanBuilder span(String name) {
    return tracer.spanBuilder(name);
  }

  /**
   * A span below one of another time or node.
   *
   * @param parent as {@link #parent} gave it; null begins a trace
   */
  public SpanBuilder span(String name, @Nullable String parent) {
    var carrier = parent == null ? Map.<String, String>of() : Map.of(PARENT, parent);
    return span(name)
        .setParent(
            W3CTraceContextPropagator.getInstance().extract(Context.root(), carrier, FROM_MAP));
  }

  /** The present span as it travels (W3C Trace Context, section 3.2); null if nothing is traced. */
  public @Nullable String parent() {
    if (isOff || !Span.current().getSpanContext().isValid()) {
      return null;
    }
    var carrier = new HashMap<String, String>();
    W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
    return carrier.get(PARENT);
  }

  /** Does the work within the span, and ends that; no span is asked for if nothing is traced. */
  public <T extends @Nullable Object> T within(Supplier<SpanBuilder> builder, Supplier<T> work) {
    if (isOff) {
      return work.get();
    }
    var span = builder.get().startSpan();
    try (var scope = span.makeCurrent()) {
      return work.get();
    } catch (RuntimeException | Error e) {
      failed(span, e);
      throw e;
    } finally {
      span.end();
    }
  }

  public static void failed(Span span, Throwable failure) {
    span.setStatus(StatusCode.ERROR);
    span.setAttribute("error.type", failure.getClass().getName());
  }
}
