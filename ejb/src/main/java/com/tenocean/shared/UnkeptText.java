package com.tenocean.shared;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Text that JSON can hold and PostgreSQL's {@code jsonb} can't: the character NUL, and half a
 * surrogate pair.
 */
public final class UnkeptText {
  /** What is wrong with it. */
  public static final String WHY = "text may hold neither NUL nor half a surrogate pair";

  private UnkeptText() {}

  /** The path of the first one, wherever it stands (JSON Path, RFC 9535). */
  public static Optional<String> in(JsonNode json) {
    return paths(json, "$").findFirst();
  }

  /** Whether there is any in this. */
  public static boolean isIn(String text) {
    return text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  private static Stream<String> paths(JsonNode json, String path) {
    if (json.isTextual()) {
      return isIn(json.textValue()) ? Stream.of(path) : Stream.empty();
    }
    if (json.isArray()) {
      return IntStream.range(0, json.size())
          .boxed()
          .flatMap(i -> paths(json.get(i), path + "[" + i + "]"));
    }
    return json.properties().stream()
        .flatMap(field -> paths(field.getValue(), path + "." + field.getKey()));
  }
}
