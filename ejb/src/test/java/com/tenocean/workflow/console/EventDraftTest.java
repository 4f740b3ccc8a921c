package com.tenocean.workflow.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.tenocean.event.CataloguedEvent;
import com.tenocean.event.EventCatalogue;
import com.tenocean.shared.Json;
import com.tenocean.shared.JsonSchema.Mismatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** A form can be made of a type's schema, and an event of the form. */
class EventDraftTest {
  private static final EventCatalogue CATALOGUE = new EventCatalogue();
  private static final Map<String, String> CHANGE =
      Map.of(
          "userId", "018f6a1e-7c3b-7e55-8f0a-2b6d1c9e4a10",
          "changedFields", "[\"name\"]",
          "timestamp", "2026-05-04T03:02:01Z",
          "unitId", " ");

  @Test
  void theFieldsAreThoseOfTheSchema() {
    assertThat(EventField.of(type("user/profile.updated")))
        .extracting(EventField::name, EventField::type, EventField::isRequired)
        .containsExactly(
            tuple("userId", "uuid", true),
            tuple("changedFields", "array", true),
            tuple("timestamp", "date-time", true),
            tuple("unitId", "uuid", false));
    assertThat(EventField.of(type("user/profile.updated")).get(1).choices()).contains("newEmail");
    assertThat(EventField.of(type("user/status.changed")).get(1).choices()).contains("ALUMNI");
    assertThat(EventField.of(type("workflow/failed")).get(5).type()).isEqualTo("integer");
  }

  @Test
  void anEventIsMadeOfWhatWasEntered() {
    var event = new EventDraft(type("user/profile.updated"), CHANGE).event();
    var data = Json.tree(Json.write(event));
    assertThat(data.path("changedFields").get(0).asText()).isEqualTo("name");
    assertThat(data.has("unitId")).as("an empty entry is left out").isFalse();
  }

  @Test
  void aNumberIsOneAndATextOfDigitsIsAText() {
    var failed =
        Map.of(
            "runId", "018f6a1e-7c3b-7e55-8f0a-2b6d1c9e4a10",
            "eventId", "17",
            "eventName", "user/registered",
            "step", "4",
            "error", "true",
            "attempts", "5");
    var data = Json.tree(Json.write(new EventDraft(type("workflow/failed"), failed).event()));
    assertThat(data.path("attempts").intValue()).isEqualTo(5);
    assertThat(data.path("eventId").textValue()).isEqualTo("17");
    assertThat(wrong("workflow/failed", failed, "attempts", "five"))
        .containsExactly(tuple("$.attempts", "type"));
  }

  @Test
  void allThatIsWrongIsToldWithItsPlace() {
    var name = "user/profile.updated";
    assertThat(wrong(name, CHANGE, "userId", "")).containsExactly(tuple("$.userId", "required"));
    assertThat(wrong(name, CHANGE, "userId", "4B")).containsExactly(tuple("$.userId", "format"));
    assertThat(wrong(name, CHANGE, "timestamp", "soon"))
        .containsExactly(tuple("$.timestamp", "format"));
    assertThat(wrong(name, CHANGE, "changedFields", "name"))
        .containsExactly(tuple("$.changedFields", "type"));
    assertThat(wrong(name, CHANGE, "changedFields", "[\"nome\"]"))
        .containsExactly(tuple("$.changedFields[0]", "enum"));
    assertThat(wrong(name, Map.of(), "unitId", "4B")).hasSize(4);
  }

  private static List<Tuple> wrong(
      String name, Map<String, String> entries, String field, String entry) {
    var changed = new HashMap<>(entries);
    changed.put(field, entry);
    var refused =
        catchThrowableOfType(
            TestEventException.class, () -> new EventDraft(type(name), changed).event());
    return refused.wrong().stream().map(EventDraftTest::pair).toList();
  }

  private static Tuple pair(Mismatch wrong) {
    return tuple(wrong.path(), wrong.keyword());
  }

  private static CataloguedEvent type(String name) {
    return CATALOGUE.find(name).orElseThrow();
  }
}
