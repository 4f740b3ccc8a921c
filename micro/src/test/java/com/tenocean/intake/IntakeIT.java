package com.tenocean.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tenocean.shared.Database;
import com.tenocean.web.browser.PortalAddress;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs outside report events: over HTTP, into the log and to the workflows. */
@ExtendWith(ArquillianExtension.class)
class IntakeIT {
  private static final String PERSON = "018f6a1e-7c3b-7d52-9a40-3f1c2b7e8d90";
  private static final String SEED = "x-inngest-event-id-seed";

  @Inject private Database database;
  @Resource private ManagedExecutorService threads;

  private final Sender sender = Sender.withKey("profiles");

  @Test
  void takesOneEventAndStartsItsWorkflows() {
    var answer = sender.send(event(fresh()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("status").asInt()).isEqualTo(200);
    assertThat(answer.ids()).hasSize(1);
    await().until(() -> runs(answer.ids().get(0), "COMPLETED") == runs(answer.ids().get(0), "%"));
    assertThat(runs(answer.ids().get(0), "%")).isGreaterThan(1);
  }

  @Test
  void takesABatchAndAnswersTheIdsInItsOrder() {
    var ids = List.of(fresh(), fresh(), fresh());

    var answer = sender.send(batch(ids));

    assertThat(answer.ids()).isEqualTo(ids);
    assertThat(logged(ids)).isEqualTo(3);
    assertThat(sender.send("[]").ids()).isEmpty();
  }

  @Test
  void keepsWhenAndByWhomItHappened() {
    var id = fresh();

    sender.send(
        event(id)
            .replaceFirst(
                "\\{", "{\"ts\": 1700000000123, \"user\": {\"id\": \"%s\"}, ".formatted(PERSON)));

    assertThat(
            text("select (extract(epoch from ts) * 1000)::bigint from event_log where id = ?", id))
        .isEqualTo("1700000000123");
    assertThat(text("select caused_by_user from event_log where id = ?", id)).isEqualTo(PERSON);
    assertThat(text("select v || (data ->> 'timestamp') from event_log where id = ?", id))
        .isEqualTo("12026-05-04T03:02:01Z");
  }

  @Test
  void anIdThatIsKnownIsAnsweredAndTriggersNothing() {
    var id = fresh();
    sender.send(event(id));
    long runs = runs(id, "%");

    var again = sender.send("[" + event(id) + "," + event(id) + "]");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.ids()).containsExactly(id, id);
    assertThat(runs(id, "%")).isEqualTo(runs);
    assertThat(logged(List.of(id))).isEqualTo(1);
  }

  @Test
  void anIdThatComesManyTimesAtOnceTriggersOnce() throws Exception {
    var id = fresh();

    var sent = threads.invokeAll(Collections.nCopies(8, send(event(id))));

    for (var answer : sent) {
      assertThat(answer.get().ids()).containsExactly(id);
    }
    assertThat(logged(List.of(id))).isEqualTo(1);
    assertThat(runs(id, "%")).isEqualTo(runs(sender.send(event(fresh())).ids().get(0), "%"));
  }

  @Test
  void batchesWithTheSameIdsInAnotherOrderDoNotHoldEachOtherUp() throws Exception {
    var ids = Stream.generate(IntakeIT::fresh).limit(100).toList();
    var reversed = new ArrayList<>(ids);
    Collections.reverse(reversed);
    var calls = new ArrayList<Callable<Sender.Answer>>();
    for (int i = 0; i < 8; i++) {
      calls.add(send(batch(i % 2 == 0 ? ids : reversed)));
    }
    for (var answer : threads.invokeAll(calls)) {
      assertThat(answer.get().status()).isEqualTo(200);
    }
    assertThat(logged(ids)).isEqualTo(ids.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\nb", "a\\u001bb", "a\\u202eb", "a\\u0085b"})
  void anIdIsOneLineThatReadsAsItStands(String id) {
    var answer = sender.send(event(id));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.path()).isEqualTo("$.id");
  }

  @Test
  void aBatchWithASeedThatIsSentAgainHasTheSameIds() {
    var batch = "[" + event(null) + "," + event("own " + fresh()) + "," + event(null) + "]";
    var seed = System.nanoTime() / 1000 + ",/////////////w==";

    var first = sender.send(batch, SEED, seed);
    var again = sender.send(batch, SEED, seed);

    assertThat(first.status()).isEqualTo(200);
    assertThat(new HashSet<>(first.ids())).hasSize(3);
    assertThat(first.ids().get(0)).matches("[0-9A-HJKMNP-TV-Z]{26}");
    assertThat(first.ids().get(1)).startsWith("own ");
    assertThat(again.ids()).isEqualTo(first.ids());
    assertThat(logged(first.ids())).isEqualTo(3);
    assertThat(sender.send(batch).ids().get(0)).isNotEqualTo(first.ids().get(0));
    assertThat(sender.send(batch, SEED, "1,2").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "userId, 400, $[1].data.userId",
    "changedFields, 400, $[1].data.changedFields",
    "name, 400, $[1].name"
  })
  void ofABatchThatIsWrongInPartNothingIsStored(String field, int status, String path) {
    var ids = List.of(fresh(), fresh(), fresh());
    var wrong = event(ids.get(1)).replace("\"" + field + "\"", "\"x\"");

    var answer = sender.send("[%s,%s,%s]".formatted(event(ids.get(0)), wrong, event(ids.get(2))));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.path()).isEqualTo(path);
    assertThat(answer.body().path("error").asText()).startsWith(path + ": ");
    assertThat(logged(ids)).isZero();
  }

  @Test
  void aNulIsNamedAndNotMetByTheDatabase() {
    var answer = sender.send(event(fresh()).replace("\"name\"]", "\"name\\u0000\"]"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.path()).isEqualTo("$.data.changedFields[0]");
    assertThat(sender.send(event("a\\u0000b")).path()).isEqualTo("$.id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user/verified", "workflow/failed", "user/address.confirmed", "no/such"})
  void anEventThatTheKeyDoesNotNameIsForbidden(String name) {
    var ids = List.of(fresh(), fresh());
    var other = event(ids.get(1)).replace("user/profile.updated", name);

    var answer = sender.send("[" + event(ids.get(0)) + "," + other + "]");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.path()).isEqualTo("$[1].name");
    assertThat(logged(ids)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "", "profiles-only-for-tests-0123456789/x"})
  void anUnknownKeyIsUnauthorized(String secret) {
    var answer = Sender.withSecret(secret).send("not even JSON");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body().path("status").asInt()).isEqualTo(401);
    assertThat(answer.body().path("error").asText()).isEqualTo("Event key not found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "name=user", "7", "[[]]"})
  void whatIsNoEventIsRefused(String body) {
    assertThat(sender.send(body).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void whatDoesNotSayThatItIsJsonIsNotRead(String type) {
    var request =
        sender.request().header("Content-Type", type).POST(BodyPublishers.ofString(event(fresh())));

    assertThat(sender.response(request).statusCode()).isEqualTo(415);
  }

  @Test
  void eventsArePostedAndNotRead() {
    var answer = sender.answer(sender.request().GET());

    assertThat(answer.status()).isEqualTo(405);
  }

  @Test
  void whatIsTooLargeIsRefusedWithWords() {
    var field = ", \"more\": \"" + "x".repeat(600_000) + "\"";
    var large = event(fresh()).replace("\"timestamp\"", "\"x\": 1" + field + ", \"timestamp\"");
    var many = Collections.nCopies(1001, event(null));

    assertThat(sender.send(large).status()).isEqualTo(413);
    assertThat(sender.send(large).path()).isEqualTo("$.data");
    assertThat(sender.send("[" + String.join(",", many) + "]").status()).isEqualTo(413);
    assertThat(sender.send(" ".repeat(5_000_000)).body().path("error").asText())
        .isEqualTo("A batch has at most 4194304 bytes");
  }

  @Test
  void aThousandEventsAreOneBatch() {
    var ids = Stream.generate(IntakeIT::fresh).limit(1000).toList();

    assertThat(sender.send(batch(ids)).ids()).isEqualTo(ids);
    assertThat(logged(ids)).isEqualTo(1000);
  }

  @Test
  void anotherSitesPageReportsNothing() {
    var id = fresh();

    var request =
        sender
            .request()
            .header("Content-Type", "application/json")
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.ofString(event(id)));

    assertThat(sender.response(request).statusCode()).isEqualTo(403);
    assertThat(logged(List.of(id))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/e/", "//e/", "/%65/", "/e;x=y/", "/login/../e/"})
  void noLogLineShowsAKey(String way) throws IOException {
    var secret = "shown-nowhere-" + fresh();
    var request =
        HttpRequest.newBuilder(URI.create(PortalAddress.get() + way + secret))
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.noBody());

    assertThat(sender.response(request).statusCode()).isIn(400, 403, 404);

    var log = Path.of(System.getProperty("tenocean.test.home"), "portal.log");
    assertThat(Files.readString(log, StandardCharsets.UTF_8)).doesNotContain(secret);
  }

  private Callable<Sender.Answer> send(String json) {
    return () -> sender.send(json);
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  private static String batch(List<String> ids) {
    return "[" + String.join(",", ids.stream().map(IntakeIT::event).toList()) + "]";
  }

  /** One that starts workflows which find nothing to do. */
  private static String event(String id) {
    return """
        {%s"name": "user/profile.updated",
         "data": {"userId": "%s", "changedFields": ["name"], "timestamp": "2026-05-04T03:02:01Z"}}"""
        .formatted(id == null ? "" : "\"id\": \"%s\", ".formatted(id), PERSON);
  }

  private long logged(List<String> ids) {
    return database
        .queryOne(
            "select count(*) from event_log where id = any(?)",
            row -> row.getLong(1),
            (Object) ids.toArray(String[]::new))
        .orElseThrow();
  }

  private long runs(String event, String status) {
    return database
        .queryOne(
            "select count(*) from workflow_run where event_id = ? and status like ?",
            row -> row.getLong(1),
            event,
            status)
        .orElseThrow();
  }

  private String text(String sql, String id) {
    return database.queryOne(sql, row -> row.getString(1), id).orElse("");
  }
}
