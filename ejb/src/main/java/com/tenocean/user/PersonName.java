package com.tenocean.user;

import java.io.Serializable;
import java.text.Normalizer;

/**
 * A person's name as that person writes it: any script, emoji too. White space at the ends is not
 * kept, runs of it become one space, control characters and directional overrides are dropped (they
 * could make a page show another name than the one that is stored).
 */
public record PersonName(String first, String last) implements Serializable {
  /** The longest first or last name, in characters. */
  public static final int MAX_LENGTH = 100;

  public PersonName {
    first = tidy(first);
    last = tidy(last);
    if (!fits(first) || !fits(last)) {
      throw new IllegalArgumentException(
          "a first and a last name have 1 to " + MAX_LENGTH + " characters");
    }
  }

  /** First name first, as the portal shows it. */
  public String full() {
    return first + " " + last;
  }

  /** What is kept of a name that was typed in; empty if nothing is. */
  public static String tidy(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replaceAll("[\\p{javaWhitespace}\\u00A0\\u3000]+", " ")
        .replaceAll(
            "[\\p{Cc}\\p{Co}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "")
        .strip();
  }

  private static boolean fits(String name) {
    return !name.isEmpty() && name.length() <= MAX_LENGTH;
  }
}
