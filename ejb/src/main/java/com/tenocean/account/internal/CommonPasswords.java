package com.tenocean.account.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tenocean.account.Password;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The passwords that guessing begins with: those of the bundled list, those with digits and signs
 * around them, and those pieced together from the list, repeats, and rows of keys.
 */
public final class CommonPasswords {
  private static final Set<String> LIST = read("/com/tenocean/account/common-passwords.txt");

  private CommonPasswords() {}

  /** Whether a guesser comes to this password early. */
  public static boolean contain(Password password) {
    var folded = password.text().toLowerCase(Locale.ROOT);
    var letters = folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return LIST.contains(folded)
        || LIST.contains(letters)
        || repeats(folded)
        || new Pieces(folded, LIST).coverAll();
  }

  /** Whether fewer than eight code points, again and again, are all there is. */
  private static boolean repeats(String text) {
    var points = text.codePoints().toArray();
    for (int period = 1; period < 8; period++) {
      int i = period;
      while (i < points.length && points[i] == points[i - period]) {
        i++;
      }
      if (i >= points.length) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> read(String resource) {
    try (var in = CommonPasswords.class.getResourceAsStream(resource);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("# ")).collect(toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + resource, e);
    }
  }
}
