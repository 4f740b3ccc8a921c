package com.tenocean.intake.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import com.tenocean.event.CataloguedEvent;
import com.tenocean.event.EventName;
import com.tenocean.intake.Refusal;
import com.tenocean.intake.Refusal.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Compares what is sent with the JSON Schemas of the envelope and of the events. */
@ApplicationScoped
public class Schemas {
  private static final String ENVELOPE = "envelope.schema.json";

  private final Map<EventName, Schema> ofData = new ConcurrentHashMap<>();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config()));
  private final Schema envelope = envelope();

  private static SchemaRegistryConfig config() {
    return SchemaRegistryConfig.builder()
        .formatAssertionsEnabled(true)
        .pathType(PathType.JSON_PATH)
        .locale(Locale.ENGLISH)
        .build();
  }

  Optional<Refusal> wrongInEnvelope(JsonNode event) {
    return first(envelope, event);
  }

  Optional<Refusal> wrongIn(JsonNode data, CataloguedEvent type) {
    var schema =
        ofData.computeIfAbsent(
            type.name(), name -> registry.getSchema(type.schema(), InputFormat.JSON));
    return first(schema, data);
  }

  private static Optional<Refusal> first(Schema schema, JsonNode json) {
    return schema.validate(json).stream()
        .findFirst()
        .map(error -> new Refusal(Kind.WRONG, path(error), error.getMessage()));
  }

  /** A field that is missing is named, although it stands nowhere. */
  private static String path(Error error) {
    var at = error.getInstanceLocation();
    return (error.getKeyword().equals("required") ? at.append(error.getProperty()) : at).toString();
  }

  private Schema envelope() {
    try (var json = Refusal.class.getResourceAsStream(ENVELOPE)) {
      return registry.getSchema(json, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
