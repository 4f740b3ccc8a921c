package com.tenocean.user;

import com.tenocean.shared.TypedText;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name as that person writes it: any script, emoji too. White space at the ends is not
 * kept, runs of it become one space, control characters and directional overrides are dropped (they
 * could make a page show another name than the one that is stored).
 */
public record PersonName(String first, String last) implements Serializable {
  /** The longest first or last name, in characters. */
  public static final int MAX_LENGTH = 100;

  private static final Pattern SITE = Pattern.compile("(?i)://|\\bwww\\.");

  private static final Set<Character.UnicodeScript> EAST_ASIAN =
      EnumSet.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL);

  public PersonName {
    first = TypedText.tidy(first);
    last = TypedText.tidy(last);
    if (!fits(first) || !fits(last)) {
      throw new IllegalArgumentException(
          "a first and a last name have 1 to " + MAX_LENGTH + " characters and name no site");
    }
  }

  /**
   * The whole name as its bearer would write it: the family name first, and without a space, in
   * Chinese, Japanese and Korean characters.
   */
  public String full() {
    return isEastAsian(first) && isEastAsian(last) ? last + first : first + " " + last;
  }

  private static boolean isEastAsian(String name) {
    return name.codePoints().mapToObj(Character.UnicodeScript::of).allMatch(EAST_ASIAN::contains);
  }

  private static boolean fits(String name) {
    return !name.isEmpty() && name.length() <= MAX_LENGTH && !namesASite(name);
  }

  /** Names stand in mails to people who never met their bearer: they must not advertise. */
  public static boolean namesASite(String name) {
    return SITE.matcher(name).find();
  }
}
