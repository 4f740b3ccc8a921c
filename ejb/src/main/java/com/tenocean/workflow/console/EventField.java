package com.tenocean.workflow.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.event.CataloguedEvent;
import com.tenocean.shared.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of an event's data, as the schema of its type describes it.
 *
 * @param type of JSON; of a text the format, if it has one: {@code uuid}, {@code date-time}
 * @param isRequired whether every event of the type has it
 * @param choices what it may hold, or what each of several may be; empty for no such limit
 */
public record EventField(String name, String type, boolean isRequired, List<String> choices) {
  private static final String TEXT = "string";

  /** The fields of a type of event, in the order in which its schema has them. */
  public static List<EventField> of(CataloguedEvent event) {
    var schema = Json.tree(event.schema());
    var required = texts(schema.path("required"));
    var fields = new ArrayList<EventField>();
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            field ->
                fields.add(
                    of(field.getKey(), field.getValue(), required.contains(field.getKey()))));
    return fields;
  }

  private static EventField of(String name, JsonNode schema, boolean isRequired) {
    var type = schema.path("type").asText("any");
    return new EventField(
        name,
        type.equals(TEXT) ? schema.path("format").asText(TEXT) : type,
        isRequired,
        texts(schema.has("enum") ? schema.path("enum") : schema.path("items").path("enum")));
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }

  /** Whether it holds what does not fit on a line: several values, or an object. */
  public boolean isNested() {
    return switch (type) {
      case "array", "object", "any" -> true;
      default -> false;
    };
  }

  /** Whether it is written as JSON writes it, not as the mere text. */
  boolean isJson() {
    return isNested() || type.equals("integer") || type.equals("number") || type.equals("boolean");
  }
}
