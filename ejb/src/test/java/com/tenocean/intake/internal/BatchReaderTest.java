package com.tenocean.intake.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tenocean.event.EventCatalogue;
import com.tenocean.event.EventName;
import com.tenocean.intake.BatchRefusedException;
import com.tenocean.intake.Refusal;
import com.tenocean.shared.Ids;
import com.tenocean.user.UserProfileUpdated;
import com.tenocean.verification.UserVerified;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchReaderTest {
  private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
  private static final String USER = "018f6a1e-7c3b-7d52-9a40-3f1c2b7e8d90";
  private static final String GOOD =
      """
      {"name": "user/verified", "data": {"userId": "%s", "verifiedBy": "%s",
       "timestamp": "2026-05-04T03:02:00Z"}}"""
          .formatted(USER, USER);

  private final BatchReader reader = reader();
  private final IntakeKey key =
      new IntakeKey(
          "crm",
          "a-secret",
          Set.of(new EventName("user/verified"), new EventName("user/profile.updated")));

  @Test
  void readsOneEventAndFillsInWhatItLeavesOut() {
    var read = read(GOOD).get(0);

    assertThat(read.event()).isInstanceOf(UserVerified.class);
    assertThat(read.id()).hasSize(36);
    assertThat(read.occasion().ts()).isEqualTo(NOW);
    assertThat(read.occasion().user()).isNull();
  }

  @Test
  void keepsWhatTheSenderGives() {
    var read =
        read("""
                [{"id": "one", "ts": 1700000000000, "v": "1", "user": {"id": "%s", "more": 1},
                  "later": true, "name": "user/profile.updated",
                  "data": {"userId": "%s", "changedFields": ["name"], "later": [null],
                           "timestamp": "2026-05-04T03:02:00+02:00"}}]"""
                .formatted(USER, USER))
            .get(0);

    assertThat(read.id()).isEqualTo("one");
    assertThat(read.occasion().ts()).isEqualTo(Instant.ofEpochMilli(1700000000000L));
    assertThat(read.occasion().user()).hasToString(USER);
    var event = (UserProfileUpdated) read.event();
    assertThat(event.timestamp()).isEqualTo("2026-05-04T01:02:00Z");
  }

  @Test
  void aSenderMayNameItsPeopleAsItLikes() {
    assertThat(read(with("user", "{\"id\": \"u-17\"}")).get(0).occasion().user()).isNull();
    assertThat(read(with("user", "null")).get(0).occasion().user()).isNull();
    assertThat(read(with("user", "{\"external_id\": 7}")).get(0).occasion().user()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | WRONG | $",
        "{ | WRONG | $",
        "7 | WRONG | $",
        "null | WRONG | $",
        "[{\"name\":\"user/verified\"}] trailing | WRONG | $",
        "{\"name\":\"a\",\"name\":\"b\"} | WRONG | $",
        "[[]] | WRONG | $[0]",
        "{} | WRONG | $.name",
        "[{\"name\":1}] | WRONG | $[0].name",
        "{\"name\":\"no/such.event\"} | NOT_ALLOWED | $.name",
        "{\"name\":\"user/rejected\"} | NOT_ALLOWED | $.name",
        "{\"name\":\"workflow/failed\"} | NOT_ALLOWED | $.name",
        "{\"name\":\"user/verified\"} | WRONG | $.data.userId",
        "{\"name\":\"user/verified\",\"data\":[]} | WRONG | $.data",
        "{\"name\":\"user/verified\",\"data\":null} | WRONG | $.data",
        "{\"name\":\"user/verified\",\"data\":{\"userId\":\"1-1-1-1-1\"}} | WRONG | $.data.userId",
        "{\"name\":\"user/verified\",\"v\":\"2\"} | WRONG | $.v",
        "{\"name\":\"user/verified\",\"v\":1} | WRONG | $.v",
        "{\"name\":\"user/verified\",\"ts\":\"now\"} | WRONG | $.ts",
        "{\"name\":\"user/verified\",\"ts\":-1} | WRONG | $.ts",
        "{\"name\":\"user/verified\",\"ts\":1e18} | WRONG | $.ts",
        "{\"name\":\"user/verified\",\"id\":\"\"} | WRONG | $.id",
        "{\"name\":\"user/verified\",\"id\":7} | WRONG | $.id",
        "{\"name\":\"user/verified\",\"user\":\"me\"} | WRONG | $.user",
        "{\"name\":\"user/verified\",\"id\":\"a\\u0000\"} | WRONG | $.id",
        "{\"name\":\"user/verified\",\"data\":{\"x\":[\"\\ud800\"]}} | WRONG | $.data.x[0]",
      })
  void namesThePlaceOfWhatIsWrong(String batch, Refusal.Kind kind, String path) {
    var refusal = refusal(batch);

    assertThat(refusal.path()).isEqualTo(path);
    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal.why()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "userId, 7",
    "userId, \"nobody\"",
    "verifiedBy, null",
    "timestamp, 0",
    "timestamp, \"yesterday\"",
    "timestamp, \"2026-02-30T00:00:00Z\"",
    "timestamp, \"2026-06-30T23:59:60Z\"",
    "verificationId, {}"
  })
  void namesTheFieldOfTheThirdEvent(String field, String value) {
    var wrong = GOOD.replace("\"data\": {", "\"data\": {\"verificationId\": \"" + USER + "\", ");
    wrong = wrong.replaceFirst("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": " + value);

    assertThat(refusal("[" + GOOD + "," + GOOD + "," + wrong + "]").path())
        .isEqualTo("$[2].data." + field);
  }

  @Test
  void whatIsNoUtf8IsNoJson() {
    var batch = GOOD.replace("verified", "é").getBytes(ISO_8859_1);
    assertThat(refusal(batch).why()).contains("UTF-8");
  }

  @Test
  void aDeepBatchIsRefusedLikeAnyOther() {
    assertThat(refusal("[".repeat(100_000)).path()).isEqualTo("$");
  }

  @Test
  void anIdHasAtMost255Characters() {
    assertThat(read(with("id", "\"" + "🌊".repeat(255) + "\""))).hasSize(1);
    assertThat(refusal(with("id", "\"" + "x".repeat(256) + "\"")).path()).isEqualTo("$.id");
  }

  @Test
  void dataHasAtMost512KiB() {
    var field = "\"x\": \"" + "x".repeat(600_000) + "\", ";
    var refusal = refusal("[" + GOOD.replace("{\"userId\"", "{" + field + "\"userId\"") + "]");

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
    assertThat(refusal.path()).isEqualTo("$[0].data");
  }

  @Test
  void aBatchHasAtMostAThousandEvents() {
    assertThat(read("[]")).isEmpty();
    assertThat(read("[" + String.join(",", Collections.nCopies(1000, GOOD)) + "]")).hasSize(1000);
    assertThat(refusal("[" + String.join(",", Collections.nCopies(1001, GOOD)) + "]").kind())
        .isEqualTo(Refusal.Kind.TOO_LARGE);
  }

  private static String with(String field, String value) {
    return GOOD.replaceFirst("\\{", "{\"" + field + "\": " + value + ", ");
  }

  private List<ReportedEvent> read(String batch) {
    return reader.read(batch.getBytes(UTF_8), key, null);
  }

  private Refusal refusal(String batch) {
    return refusal(batch.getBytes(UTF_8));
  }

  private Refusal refusal(byte[] batch) {
    return catchThrowableOfType(BatchRefusedException.class, () -> reader.read(batch, key, null))
        .refusal();
  }

  private static BatchReader reader() {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var events = new EventReader();
    events.catalogue = new EventCatalogue();
    events.schemas = new Schemas();
    events.envelopes = new Envelopes();
    events.envelopes.clock = clock;
    var reader = new BatchReader();
    reader.events = events;
    reader.ids = new EventIds();
    reader.ids.ids = new Ids(clock);
    return reader;
  }
}
