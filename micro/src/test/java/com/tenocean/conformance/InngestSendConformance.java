package com.tenocean.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.harness.FromOutside;
import com.tenocean.harness.PortalUnderTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The {@code inngest} npm package, pointed at the portal by its base URL and event key, sends as it
 * sends to its makers' service.
 */
@FromOutside(seconds = 90)
class InngestSendConformance {
  private final String person = UUID.randomUUID().toString();

  @BeforeAll
  static void install() {
    NodeScripts.install();
  }

  @Test
  void sendsOneEvent() throws SQLException {
    var ids = ids(send(List.of(event(Map.of())), 0));

    assertThat(ids).singleElement().asString().matches("[0-9A-HJKMNP-TV-Z]{26}");
    assertThat(logged()).isEqualTo(ids);
  }

  @Test
  void sendsABatchWithIdsOfItsOwnAndOthers() throws SQLException {
    var own = "own " + person;

    var ids = ids(send(List.of(event(Map.of()), event(Map.of("id", own)), event(Map.of())), 0));

    assertThat(ids).hasSize(3).contains(own);
    assertThat(logged()).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void whatIsSentAgainBecauseItsAnswerWasLostTriggersNothingTwice() throws SQLException {
    var ids = ids(send(List.of(event(Map.of()), event(Map.of())), 3));

    assertThat(ids).hasSize(2).doesNotHaveDuplicates();
    assertThat(logged()).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void aWrongEventFailsWithThePlaceAndNothingIsStored() throws SQLException {
    var wrong = event(Map.of("v", "2"));

    var answer = send(List.of(event(Map.of()), wrong), 0);

    assertThat(error(answer)).contains("400", "$[1].v");
    assertThat(logged()).isEmpty();
  }

  @Test
  void anEventThatTheKeyDoesNotNameIsForbidden() {
    assertThat(error(send(List.of(event(Map.of("name", "user/verified"))), 0)))
        .contains("403", "$[0].name");
  }

  @Test
  void anUnknownKeyIsSaidToBeUnknown() {
    assertThat(error(send("no-such-key", List.of(event(Map.of())), 0)))
        .contains("401", "Event key not found");
  }

  private JsonNode send(List<Map<String, Object>> events, int loseAnswers) {
    return send(PortalUnderTest.setting("tenocean.api.keys.profiles.secret"), events, loseAnswers);
  }

  private JsonNode send(String key, List<Map<String, Object>> events, int loseAnswers) {
    return NodeScripts.run(
        "send.mjs",
        Map.of(
            "portal",
            PortalUnderTest.setting("tenocean.base-url"),
            "key",
            key,
            "send",
            events,
            "loseAnswers",
            loseAnswers));
  }

  private Map<String, Object> event(Map<String, Object> more) {
    var event = new HashMap<String, Object>();
    event.put("name", "user/profile.updated");
    event.put(
        "data",
        Map.of(
            "userId",
            person,
            "changedFields",
            List.of("name"),
            "timestamp",
            "2026-05-04T03:02:01Z"));
    event.putAll(more);
    return event;
  }

  private static List<String> ids(JsonNode answer) {
    assertThat(answer.has("error")).as(answer.toString()).isFalse();
    var ids = new ArrayList<String>();
    answer.path("ids").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private static String error(JsonNode answer) {
    return answer.path("error").asText();
  }

  /** The ids of this test's events in the log. */
  private List<String> logged() throws SQLException {
    var ids = new ArrayList<String>();
    try (var database =
            DriverManager.getConnection(
                PortalUnderTest.setting("tenocean.db.url"),
                PortalUnderTest.setting("tenocean.db.user"),
                PortalUnderTest.setting("tenocean.db.password"));
        var query =
            database.prepareStatement("select id from event_log where data ->> 'userId' = ?")) {
      query.setString(1, person);
      var rows = query.executeQuery();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }
}
