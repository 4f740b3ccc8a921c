package com.tenocean.account.internal;

import com.tenocean.account.Password;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The words that whoever knows a person would try: names, address, the association. */
public final class OwnWords {
  /** So many letters must be left once the own words are taken out. */
  private static final int ENOUGH = 8;

  private final List<String> words;

  private OwnWords(List<String> words) {
    this.words = words;
  }

  /**
   * Takes texts apart into words; one of two letters counts only in scripts without an alphabet.
   */
  public static OwnWords of(Collection<String> texts) {
    return new OwnWords(
        texts.stream()
            .map(OwnWords::fold)
            .flatMap(text -> Arrays.stream(text.split("[^\\p{L}\\p{N}]+")))
            .filter(
                word -> word.length() > 2 || word.codePoints().anyMatch(Character::isIdeographic))
            .sorted(Comparator.comparing(String::length).reversed())
            .toList());
  }

  /** Whether a password holds own words and little else; digits and signs count for nothing. */
  public boolean makeUp(Password password) {
    var all = fold(password.text());
    var rest = all;
    for (var word : words) {
      rest = rest.replace(word, " ");
    }
    return !rest.equals(all) && rest.codePoints().filter(Character::isLetter).count() < ENOUGH;
  }

  /** Lower case without accents: a guesser tries "Jose" for "José". */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
