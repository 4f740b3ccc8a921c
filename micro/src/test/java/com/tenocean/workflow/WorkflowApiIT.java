package com.tenocean.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.shared.Json;
import com.tenocean.web.browser.PortalAddress;
import com.tenocean.workflow.contract.Ticket;
import com.tenocean.workflow.contract.TicketScripts;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an admin's programs can do over REST. */
@ExtendWith(ArquillianExtension.class)
class WorkflowApiIT {
  private static final String COUNTER = CounterWorkflow.NAME;
  private static final String KEY = System.getProperty("tenocean.api.admin-key");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Inject private Bench bench;

  private record Answer(int status, String type, JsonNode body) {}

  @BeforeEach
  void createEffects() {
    bench.createEffects();
    TicketScripts.put(
        COUNTER,
        "api-times",
        (ticket, steps) ->
            steps.run(
                "fail",
                () -> {
                  throw new NonRetriableException("always");
                }));
  }

  @Test
  void listsRunsByFilterAndShowsHowOneWent() {
    TicketScripts.put(
        COUNTER,
        "api-shown",
        (ticket, steps) -> steps.run("serve", String.class, () -> "number " + ticket.number()));
    var event = bench.publish(new Ticket("api-shown", "api-shown", 5));
    var run = bench.awaitStatus(COUNTER, event, "COMPLETED").id();

    var list = get("/runs?workflow=counter&status=COMPLETED&event=" + event);
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body().path("rows")).hasSize(1);
    assertThat(list.body().path("rows").get(0).path("id").asText()).isEqualTo(run.toString());

    var trace = get("/runs/" + run).body();
    assertThat(trace.path("steps").get(0).path("step").asText()).isEqualTo("serve");
    assertThat(trace.path("steps").get(0).path("result").asText()).contains("number 5");
    assertThat(trace.path("chain").get(0).path("event").path("id").asText())
        .as("%s", trace)
        .isEqualTo(event);
  }

  @Test
  void retriesAFailedRunWithOtherDataAndReplaysIt() {
    TicketScripts.put(
        COUNTER,
        "api-typo",
        (ticket, steps) ->
            steps.run(
                "serve",
                () -> {
                  if (ticket.number() < 0) {
                    throw new NonRetriableException("no such number");
                  }
                  bench.effect("api-typo", "served " + ticket.number());
                }));
    var event = bench.publish(new Ticket("api-typo", "api-typo", -1));
    var run = bench.awaitStatus(COUNTER, event, "FAILED").id();

    var wrong = post("/runs/" + run + "/retry", "{\"data\": {\"number\": \"seven\"}}");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(bench.run(COUNTER, event).orElseThrow().status()).isEqualTo("FAILED");

    var data = "{\"series\": \"api-typo\", \"counter\": \"api-typo\", \"number\": 7}";
    assertThat(post("/runs/" + run + "/retry", "{\"from\": 0, \"data\": " + data + "}").status())
        .isEqualTo(204);
    bench.awaitStatus(COUNTER, event, "COMPLETED");
    assertThat(bench.effects("api-typo")).containsExactly("served 7");
    assertThat(post("/runs/" + run + "/retry", "{}").status()).isEqualTo(409);

    var again = post("/runs/" + run + "/replay", "");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body().path("run").asText()).isNotEqualTo(run.toString());

    // The filter goes by ids; the run was made a moment later than its id.
    var made = Instant.ofEpochMilli(run.getMostSignificantBits() >>> 16);
    var order =
        "{\"workflow\": \"counter\", \"status\": \"COMPLETED\", \"limit\": 1, \"from\": \"%s\"}"
            .formatted(made);
    var replayed = post("/runs/replay", order);
    assertThat(replayed.status()).isEqualTo(200);
    assertThat(replayed.body()).hasSize(1);
    assertThat(replayed.body().get(0).path("run").asText()).isEqualTo(run.toString());
    assertThat(post("/runs/replay", "{}").body().path("detail").asText()).contains("'workflow'");
  }

  @Test
  void pausesAndResumesAndCancels() {
    var begun = new AtomicBoolean();
    TicketScripts.put(
        COUNTER,
        "api-rest",
        (ticket, steps) -> {
          begun.set(true);
          steps.sleep("breathe", Duration.ofHours(1));
        });
    assertThat(post("/counter/pause", "").status()).isEqualTo(204);
    try {
      assertThat(paused("counter")).isTrue();
      var event = bench.publish(new Ticket("api-rest", "api-rest", 1));
      var run = bench.run(COUNTER, event).orElseThrow().id();
      assertThat(post("/counter/resume", "").status()).isEqualTo(204);
      bench.awaitStatus(COUNTER, event, "WAITING");
      assertThat(post("/runs/" + run + "/cancel", "").status()).isEqualTo(204);
      assertThat(bench.run(COUNTER, event).orElseThrow().status()).isEqualTo("CANCELLED");
      assertThat(post("/runs/" + run + "/cancel", "").status()).isEqualTo(409);
    } finally {
      post("/counter/resume", "");
    }
    assertThat(begun).isTrue();
    assertThat(paused("counter")).isFalse();
  }

  @Test
  void saysWhatIsWrong() {
    for (var path : new String[] {"/runs/" + UUID.randomUUID(), "/runs/none", "/none/at/all"}) {
      assertProblem(get(path), 404);
    }
    assertThat(get("/runs/none").body().path("detail").asText()).isEqualTo("there is no run none");
    assertProblem(post("/none/pause", ""), 404);
    assertProblem(post("/none/resume", ""), 404);
    assertProblem(get("/runs?status=DONE"), 400);
    assertProblem(get("/runs?from=yesterday"), 400);
    assertProblem(get("/runs?after=1"), 400);
    assertProblem(post("/runs/replay", "{\"status\": 1"), 400);
    assertProblem(post("/runs/replay", "{\"status\": \"" + "x".repeat(2_000_000) + "\"}"), 413);
    assertProblem(post("/runs", ""), 405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"workflow\": \"counter\", \"status\": 5}",
        "{\"workflow\": \"counter\", \"status\": \"WAITING\"}",
        "{\"workflow\": \"counter\", \"status\": \"COMPLETED\", \"untill\": null}",
        "{\"workflow\": \"x\\u0000\", \"status\": \"COMPLETED\"}",
        "{\"workflow\": \"\\ud800\", \"status\": \"COMPLETED\"}",
      })
  void anOrderThatIsNotUnderstoodIsRefused(String order) {
    assertProblem(post("/runs/replay", order), 400);
  }

  @ParameterizedTest
  @CsvSource({
    "from, 1960-01-01T00:00:00Z, true",
    "from, -1000000000-01-01T00:00:00Z, true",
    "from, %2B1000000000-12-31T23:59:59Z, false",
    "until, 1960-01-01T00:00:00Z, false",
    "until, %2B1000000000-12-31T23:59:59Z, true",
  })
  void timesLongAgoAndFarAheadAreTimes(String which, String time, boolean hasRuns) {
    bench.awaitStatus(COUNTER, bench.publish(new Ticket("api-times", "-", 1)), "FAILED");
    var list = get("/runs?workflow=counter&" + which + "=" + time);
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body().path("rows").isEmpty()).isEqualTo(!hasRuns);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"from\": 99}",
        "{\"from\": -1}",
        "{\"data\": \"text\"}",
        "{\"data\": {\"series\": \"\\u0000\", \"counter\": \"-\", \"number\": 7}}",
        "{\"data\": {\"series\": \"%s\", \"counter\": \"-\", \"number\": 7}}",
      })
  void whatCanNotBeTriedAgainChangesNothing(String order) {
    var event = bench.publish(new Ticket("api-times", "-", 1));
    var run = bench.awaitStatus(COUNTER, event, "FAILED").id();
    var large = order.replace("%s", "x".repeat(600_000));
    assertProblem(post("/runs/" + run + "/retry", large), 400);
    assertThat(bench.run(COUNTER, event).orElseThrow().status()).isEqualTo("FAILED");
  }

  @Test
  void noDataMeansTheDataThatItHas() {
    var event = bench.publish(new Ticket("api-times", "-", 1));
    var run = bench.awaitStatus(COUNTER, event, "FAILED").id();
    assertThat(post("/runs/" + run + "/retry", "{\"data\": null}").status()).isEqualTo(204);
    var again = bench.awaitStatus(COUNTER, event, "FAILED");
    assertThat(again.error()).contains("always");
  }

  @Test
  void isForAdminsAlone() {
    assertProblem(send(request("/runs")), 401);
    assertProblem(send(request("/runs").header("Authorization", "Bearer " + KEY + "0")), 401);
    assertProblem(send(request("/runs").header("Authorization", "Basic " + KEY)), 401);
    var page =
        HttpRequest.newBuilder(PortalAddress.get().resolve("/admin/workflows"))
            .header("Authorization", "Bearer " + KEY);
    assertThat(response(page).statusCode()).as("the key opens no page").isEqualTo(303);
  }

  @Test
  void isDescribed() {
    var description =
        response(
                HttpRequest.newBuilder(PortalAddress.get().resolve("/openapi"))
                    .header("Accept", "application/json"))
            .body();
    var paths = Json.tree(description).path("paths");
    assertThat(paths.has("/api/workflows/runs/{run}/retry")).as(description).isTrue();
    assertThat(paths.path("/api/workflows/runs").path("get").path("parameters")).hasSize(6);
    assertThat(paths.findValuesAsText("operationId")).doesNotHaveDuplicates();
  }

  private boolean paused(String workflow) {
    for (var one : get("").body()) {
      if (one.path("name").asText().equals(workflow)) {
        return one.path("paused").asBoolean();
      }
    }
    throw new AssertionError("no workflow " + workflow);
  }

  private static void assertProblem(Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.body().path("title").asText()).isNotEmpty();
  }

  private Answer get(String path) {
    return send(authorised(path));
  }

  private Answer post(String path, String json) {
    return send(
        authorised(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private static HttpRequest.Builder authorised(String path) {
    return request(path).header("Authorization", "Bearer " + KEY);
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(PortalAddress.get().resolve("/api/workflows" + path));
  }

  private Answer send(HttpRequest.Builder request) {
    var response = response(request);
    var type = response.headers().firstValue("Content-Type").orElse("");
    var body = response.body().isEmpty() ? "null" : response.body();
    return new Answer(response.statusCode(), type.replaceFirst(";.*", ""), Json.tree(body));
  }

  private HttpResponse<String> response(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the portal does not answer", e);
    }
  }
}
