package com.tenocean.user;

import com.tenocean.shared.TypedText;
import java.io.Serializable;

/**
 * A person's name as that person writes it: any script, emoji too. White space at the ends is not
 * kept, runs of it become one space, control characters and directional overrides are dropped (they
 * could make a page show another name than the one that is stored).
 */
public record PersonName(String first, String last) implements Serializable {
  /** The longest first or last name, in characters. */
  public static final int MAX_LENGTH = 100;

  public PersonName {
    first = TypedText.tidy(first);
    last = TypedText.tidy(last);
    if (!fits(first) || !fits(last)) {
      throw new IllegalArgumentException(
          "a first and a last name have 1 to " + MAX_LENGTH + " characters");
    }
  }

  /** First name first, as the portal shows it. */
  public String full() {
    return first + " " + last;
  }

  private static boolean fits(String name) {
    return !name.isEmpty() && name.length() <= MAX_LENGTH;
  }
}
