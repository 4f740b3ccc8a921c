package com.tenocean.micro;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON (RFC 8259) where no library is at hand. */
public final class JsonText {
  private static final char FIRST_PRINTABLE = ' ';

  private JsonText() {}

  /** An object of texts, on one line. */
  public static String object(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** A text. */
  public static String quoted(String text) {
    return text.chars().mapToObj(JsonText::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int c) {
    return c == '"' || c == '\\'
        ? "\\" + (char) c
        : c < FIRST_PRINTABLE ? "\\u%04x".formatted(c) : String.valueOf((char) c);
  }
}
