package com.tenocean.verification.internal;

import com.tenocean.user.PersonName;
import com.tenocean.verification.RosterMatch.Why;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A name as words without case and accents. Names in scripts that don't part their words compare as
 * one word, in both orders.
 */
final class ComparableName {
  private static final int NO_SLIP_UP_TO = 3;
  private static final int ONE_SLIP_UP_TO = 8;
  private final PersonName name;
  private final List<String> words;

  ComparableName(PersonName name) {
    this.name = name;
    this.words = words(name.full());
  }

  Why against(String expected) {
    var others = words(expected);
    if (isSame(others)) {
      return Why.SAME_NAME;
    }
    if (words.size() > 1
        && others.size() > 1
        && (words.containsAll(others) || others.containsAll(words))) {
      return Why.PART_OF_NAME;
    }
    if (isMisspelt(others)) {
      return Why.SPELLING;
    }
    var lastName = words(name.last());
    return !lastName.isEmpty() && others.containsAll(lastName) ? Why.LAST_NAME : Why.NOBODY_LIKE_IT;
  }

  private boolean isSame(List<String> others) {
    var joined = String.join("", others);
    return !others.isEmpty()
        && (words.equals(others)
            || joined.equals(joined(name.last() + name.first()))
            || joined.equals(joined(name.first() + name.last())));
  }

  private boolean isMisspelt(List<String> others) {
    var one = String.join(" ", words);
    var other = String.join(" ", others);
    int slips = one.length() <= ONE_SLIP_UP_TO ? 1 : 2;
    return one.length() > NO_SLIP_UP_TO && SpellingDistance.between(one, other) <= slips;
  }

  private static String joined(String text) {
    return String.join("", unsorted(text));
  }

  /** In alphabetical order, so that "Santos, Maria" is "Maria Santos". */
  private static List<String> words(String text) {
    return unsorted(text).stream().sorted().toList();
  }

  private static List<String> unsorted(String text) {
    var folded = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return Arrays.stream(folded.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
