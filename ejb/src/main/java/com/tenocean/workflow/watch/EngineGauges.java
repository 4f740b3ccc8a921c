package com.tenocean.workflow.watch;

import com.tenocean.workflow.console.QueueView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** Shows a monitor, at {@code /metrics}, what {@link EngineWatch} saw. */
@ApplicationScoped
public class EngineGauges {
  @Inject private MetricRegistry metrics;
  @Inject private EngineWatch watch;

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /** Adds those of queues that were not there before. */
  void complete() {
    if (known.add("")) {
      metrics.gauge(
          seconds("workflow_outbox_lag", "How long the oldest run that nobody began has been due"),
          watch,
          w -> w.state().lag().toMillis() / 1000.0);
    }
    watch.state().queues().stream().map(QueueView::name).filter(known::add).forEach(this::add);
  }

  private void add(String queue) {
    gauge(
        count("workflow_queue_messages", "Messages that wait or are being worked on"),
        queue,
        QueueView::messages);
    gauge(
        count("workflow_queue_consumers", "Sessions that take messages"),
        queue,
        QueueView::consumers);
    gauge(
        count("workflow_dead_letters", "Messages that could not become a run"),
        queue,
        QueueView::deadLetters);
    gauge(
        seconds("workflow_queue_age", "How long the first message has been there"),
        queue,
        found -> watch.state().age(found).toMillis() / 1000.0);
  }

  private void gauge(Metadata what, String queue, ToDoubleFunction<QueueView> value) {
    metrics.gauge(what, watch, w -> value(w, queue, value), new Tag("queue", queue));
  }

  /** Not a number while the broker does not answer. */
  private static double value(EngineWatch watch, String queue, ToDoubleFunction<QueueView> value) {
    return watch.state().queues().stream()
        .filter(found -> found.name().equals(queue))
        .mapToDouble(value)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static Metadata count(String name, String description) {
    return metadata(name, description, MetricUnits.NONE);
  }

  private static Metadata seconds(String name, String description) {
    return metadata(name, description, MetricUnits.SECONDS);
  }

  private static Metadata metadata(String name, String description, String unit) {
    return Metadata.builder().withName(name).withDescription(description).withUnit(unit).build();
  }
}
