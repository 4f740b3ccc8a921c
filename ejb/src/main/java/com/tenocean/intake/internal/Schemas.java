package com.tenocean.intake.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.event.CataloguedEvent;
import com.tenocean.event.EventName;
import com.tenocean.intake.Refusal;
import com.tenocean.intake.Refusal.Kind;
import com.tenocean.shared.JsonSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Compares what is sent with the JSON Schemas of the envelope and of the events. */
@ApplicationScoped
public class Schemas {
  private static final String ENVELOPE = "envelope.schema.json";

  private final Map<EventName, JsonSchema> ofData = new ConcurrentHashMap<>();
  private final JsonSchema envelope = envelope();

  Optional<Refusal> wrongInEnvelope(JsonNode event) {
    return first(envelope, event);
  }

  Optional<Refusal> wrongIn(JsonNode data, CataloguedEvent type) {
    return first(ofData.computeIfAbsent(type.name(), name -> JsonSchema.of(type.schema())), data);
  }

  private static Optional<Refusal> first(JsonSchema schema, JsonNode json) {
    return schema.mismatches(json).stream()
        .findFirst()
        .map(wrong -> new Refusal(Kind.WRONG, wrong.path(), wrong.why()));
  }

  private static JsonSchema envelope() {
    try (var json = Refusal.class.getResourceAsStream(ENVELOPE)) {
      return JsonSchema.of(new String(json.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
