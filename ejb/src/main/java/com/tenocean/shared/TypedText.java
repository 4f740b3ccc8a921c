package com.tenocean.shared;

import java.text.Normalizer;

/** What the portal keeps of text that a person typed. */
public final class TypedText {
  private static final String SPACE = "[\\p{javaWhitespace}\\u00A0\\u3000]+";
  private static final String UNSEEN =
      "[\\p{Cc}\\p{Co}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]";

  private TypedText() {}

  /**
   * Any script and emoji stay. White space at the ends goes, runs of it become one space; control
   * characters and directional overrides are dropped, because they could make a page show another
   * text than the one that is stored.
   */
  public static String tidy(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replaceAll(SPACE, " ")
        .replaceAll(UNSEEN, "")
        .strip();
  }

  /**
   * As {@link #tidy}, for text of several lines: spaces stay as they are, tabs too, and lines end
   * with a line feed alone.
   */
  public static String tidyLines(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replaceAll("\\R", "\n")
        .replaceAll("[" + UNSEEN + "&&[^\n\t]]", "")
        .strip();
  }
}
