package com.tenocean.workflow;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.shared.Database;
import com.tenocean.shared.Json;
import com.tenocean.web.browser.PortalAddress;
import com.tenocean.workflow.contract.ProbeAnswered;
import com.tenocean.workflow.watch.EngineWatch;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What monitors see of the engine. */
@ExtendWith(ArquillianExtension.class)
class EngineWatchIT {
  private final HttpClient http = HttpClient.newHttpClient();

  @Inject private Bench bench;
  @Inject private EngineWatch watch;
  @Inject private Database database;
  @Inject private Clock clock;

  /** A test before this one may have put the clock on a moment ago. */
  @BeforeEach
  void awaitBeat() {
    soon().until(() -> watch.silence().compareTo(Duration.ofMinutes(1)) < 0);
  }

  @Test
  void theHealthChecksNameDatabaseBrokerOutboxAndTimers() {
    watch.look();
    var health = get("/health");
    assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
    for (var check : new String[] {"database", "broker", "outbox", "timers"}) {
      assertThat(status(health, check)).as(check).isEqualTo("UP");
    }
  }

  @Test
  void anOutboxThatStandsStillIsSeenByMonitorsAndKeepsNobodyOut() {
    var run = UUID.randomUUID();
    insertLate(run);
    try {
      watch.look();
      assertThat(watch.state().lag()).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
      var health = get("/health");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(status(health, "outbox")).isEqualTo("DOWN");
      assertThat(get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(get("/health/live").statusCode()).isEqualTo(200);
      soon().until(() -> metric("workflow_outbox_lag_seconds") >= 600);
    } finally {
      database.update("delete from workflow_run where id = ?", run);
      watch.look();
    }
    assertThat(get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void theMetricsCountRunsStepsFailuresAndQueues() {
    var event = bench.start("metric-one", steps -> steps.run("once", () -> {}));
    bench.awaitStatus(event, "COMPLETED");
    soon().until(() -> metrics().contains("outcome=\"completed\""));
    var before = metric("workflow_runs_total", "completed", "\"probe\"");
    var steps = metric("workflow_step_seconds_count", "\"probe\"");
    var next = bench.start("metric-two", EngineWatchIT::aStepAWaitAndAStep);
    bench.awaitStatus(next, "COMPLETED");
    soon().until(() -> metric("workflow_runs_total", "completed", "\"probe\"") == before + 1);
    assertThat(metric("workflow_step_seconds_count", "\"probe\""))
        .as(metrics())
        .isEqualTo(steps + 2);

    var failed =
        bench.start(
            "metric-three",
            s ->
                s.run(
                    "never",
                    () -> {
                      throw new NonRetriableException("never");
                    }));
    bench.awaitStatus(failed, "FAILED");
    soon().until(() -> metric("workflow_runs_total", "failed", "\"probe\"") >= 1);
    assertThat(metric("workflow_step_failures_total", "\"probe\"")).isGreaterThanOrEqualTo(1);

    watch.look();
    soon().until(() -> metrics().contains("workflow_queue_messages"));
    assertThat(metric("workflow_queue_consumers", "\"probe.started\"")).isGreaterThan(0);
    assertThat(metric("workflow_dead_letters", "\"probe.started\"")).isGreaterThanOrEqualTo(0);
    assertThat(metrics()).contains("workflow_queue_age_seconds");
  }

  /** The step before a wait is committed with it. */
  private static void aStepAWaitAndAStep(Steps steps) {
    steps.run("before", () -> {});
    steps.waitFor(
        "for nobody", Duration.ofMillis(1), Awaited.event(ProbeAnswered.class, "probe", "nobody"));
    steps.run("after", () -> {});
  }

  /** A run that has been due for ten minutes and that no node knows how to begin. */
  private void insertLate(UUID run) {
    var now = clock.instant();
    database.update(
        """
        insert into workflow_run
          (id, event_id, event_name, workflow, version, status, due_at, created_at)
        values (?, ?, 'probe/started', 'unknown here', 1, 'QUEUED', ?, ?)
        """,
        run,
        "late " + run,
        now.plus(Duration.ofHours(1)),
        now.minus(Duration.ofMinutes(10)));
  }

  private static String status(HttpResponse<String> health, String check) {
    return StreamSupport.stream(checks(health).spliterator(), false)
        .filter(one -> one.path("name").asText().equals(check))
        .map(one -> one.path("status").asText())
        .findFirst()
        .orElse("absent in " + health.body());
  }

  private static JsonNode checks(HttpResponse<String> health) {
    return Json.tree(health.body()).path("checks");
  }

  private double metric(String name, String... parts) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(name))
        .filter(line -> Arrays.stream(parts).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElse(0);
  }

  private String metrics() {
    return get("/metrics").body();
  }

  private HttpResponse<String> get(String path) {
    try {
      var request = HttpRequest.newBuilder(PortalAddress.get().resolve(path));
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the portal does not answer", e);
    }
  }
}
