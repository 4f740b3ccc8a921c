package com.tenocean.web.visit;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;

/** The letters shown in place of a portrait. */
final class Initials {
  private Initials() {}

  static String of(String name) {
    var words = Arrays.stream(name.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
    if (words.isEmpty()) {
      return "";
    }
    if (words.size() == 1) {
      return first(words.get(0));
    }
    return Arrays.asList(words.get(0), words.get(words.size() - 1)).stream()
        .map(Initials::first)
        .collect(joining());
  }

  /** By code point, so that a name that begins outside the basic plane is not cut in half. */
  private static String first(String word) {
    return Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
  }
}
