package com.tenocean.benchmark;

import com.tenocean.workflow.internal.Retention;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** How fast runs that are over are deleted while others go on. */
@ApplicationScoped
public class Forgetting {
  private static final int RUNS = 200_000;
  private static final Duration OLD = Duration.ofDays(100);
  private static final int PER_SECOND = 50;
  private static final int WHILE = 1_000;

  @Inject private PastRuns past;
  @Inject private Retention retention;
  @Inject private Orders orders;
  @Resource private ManagedExecutorService threads;

  void measure(Report report) {
    past.add(RUNS, OLD);
    var deleted = threads.submit(this::delete);
    var sorted = orders.latencies(orders.users(WHILE), PER_SECOND, id -> new PlainOrder(id, ""));
    report.line(
        "retention beside %d workflows a second: %.0f runs a minute, with events and steps;"
            + " of the workflows p50 %.1f ms, p99 %.1f ms",
        PER_SECOND,
        RUNS / minutes(deleted),
        Report.percentile(sorted, 0.50),
        Report.percentile(sorted, 0.99));
  }

  private double delete() {
    long start = System.nanoTime();
    retention.sweep();
    return (System.nanoTime() - start) / 60e9;
  }

  private static double minutes(Future<Double> measured) {
    try {
      return measured.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("retention failed", e);
    }
  }
}
