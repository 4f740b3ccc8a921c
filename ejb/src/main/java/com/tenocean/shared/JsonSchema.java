package com.tenocean.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.Locale;

/** A JSON Schema (draft 2020-12, formats included), and what of a value is not as it says. */
public final class JsonSchema {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config()));

  private final Schema schema;

  /**
   * Something that is not as the schema says.
   *
   * @param path where it stands, as a JSON Path (RFC 9535): {@code $.userId}; a field that is
   *     missing is named, although it stands nowhere
   * @param keyword the word of the schema that it breaks: {@code required}, {@code type}, …
   * @param why in English, for programmers; may quote the value
   */
  public record Mismatch(String path, String keyword, String why) {

    private static Mismatch of(Error error) {
      var at = error.getInstanceLocation();
      var path = error.getKeyword().equals("required") ? at.append(error.getProperty()) : at;
      return new Mismatch(path.toString(), error.getKeyword(), error.getMessage());
    }
  }

  private JsonSchema(Schema schema) {
    this.schema = schema;
  }

  /** Reads a schema. */
  public static JsonSchema of(String text) {
    return new JsonSchema(REGISTRY.getSchema(text, InputFormat.JSON));
  }

  private static SchemaRegistryConfig config() {
    return SchemaRegistryConfig.builder()
        .formatAssertionsEnabled(true)
        .pathType(PathType.JSON_PATH)
        .locale(Locale.ENGLISH)
        .build();
  }

  /** Empty if the value is as the schema says. */
  public List<Mismatch> mismatches(JsonNode value) {
    return schema.validate(value).stream().map(Mismatch::of).toList();
  }
}
