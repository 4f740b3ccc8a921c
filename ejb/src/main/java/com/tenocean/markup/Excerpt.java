package com.tenocean.markup;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text, cut where a reader would. */
final class Excerpt {
  private static final String MISSING = "…";

  private Excerpt() {}

  /** As one line of at most so many characters; no character that people see as one is cut. */
  static String of(String text, int length) {
    var line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= length) {
      return line;
    }
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(line);
    var end = characters.isBoundary(length - 1) ? length - 1 : characters.preceding(length - 1);
    return line.substring(0, afterLastWord(line, end)).stripTrailing() + MISSING;
  }

  /** Not in the midst of a word, unless there is no end of one near, as in Chinese. */
  private static int afterLastWord(String line, int end) {
    var space = line.lastIndexOf(' ', end);
    return space > end * 2 / 3 ? space : end;
  }
}
