package com.tenocean.workflow.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.tenocean.event.CataloguedEvent;
import com.tenocean.event.DomainEvent;
import com.tenocean.shared.Json;
import com.tenocean.shared.JsonSchema;
import com.tenocean.shared.JsonSchema.Mismatch;
import com.tenocean.shared.MalformedJsonException;
import java.util.List;
import java.util.Map;

/**
 * An event as somebody typed it.
 *
 * @param entries a text for each field; a field without one, or with an empty one, is left out
 */
record EventDraft(CataloguedEvent type, Map<String, String> entries) {

  /**
   * Makes the event of it.
   *
   * @throws TestEventException if it is not as the schema says
   */
  DomainEvent event() {
    var data = data();
    var wrong = JsonSchema.of(type.schema()).mismatches(data);
    if (!wrong.isEmpty()) {
      throw new TestEventException(wrong);
    }
    try {
      return Json.read(data.toString(), type.type());
    } catch (MalformedJsonException unreadable) {
      var why = "the portal can't read this value";
      throw new TestEventException(List.of(new Mismatch(unreadable.path(), "value", why)));
    }
  }

  private ObjectNode data() {
    var data = JsonNodeFactory.instance.objectNode();
    for (var field : EventField.of(type)) {
      var entry = entries.getOrDefault(field.name(), "").strip();
      if (!entry.isEmpty()) {
        data.set(field.name(), field.isJson() ? json(entry) : TextNode.valueOf(entry));
      }
    }
    return data;
  }

  /** What is no JSON stays a text, which the schema then refuses. */
  private static JsonNode json(String entry) {
    try {
      return Json.tree(entry);
    } catch (MalformedJsonException plain) {
      return TextNode.valueOf(entry);
    }
  }
}
