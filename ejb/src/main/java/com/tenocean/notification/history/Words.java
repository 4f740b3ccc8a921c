package com.tenocean.notification.history;

import static java.util.stream.Collectors.joining;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words to look for, of which a text must have each, or one that begins with it. Signs between them
 * count for nothing. Chinese and Japanese, which write no spaces, are found anywhere in the text.
 *
 * @param typed as somebody wrote them
 */
public record Words(String typed) implements Serializable {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final int MOST = 10;

  /** Of scripts that write no spaces; the same as in the database's {@code words_of}. */
  private static final String SINGLE =
      "\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\x{20000}-\\x{3ffff}";

  private static final Pattern PIECE = Pattern.compile("[" + SINGLE + "]|[^" + SINGLE + "]+");

  /** PostgreSQL refuses words of over 2 KB. */
  private static final int LONGEST = 200;

  /** Empty if there is no letter or digit in it. */
  public static Optional<Words> in(String typed) {
    return WORD.matcher(typed).find() ? Optional.of(new Words(typed.strip())) : Optional.empty();
  }

  /** As PostgreSQL's {@code to_tsquery} reads it. */
  String query() {
    return WORD.matcher(typed)
        .results()
        .map(MatchResult::group)
        .limit(MOST)
        .map(Words::inOrder)
        .collect(joining(" & "));
  }

  private static String inOrder(String word) {
    return PIECE
        .matcher(word.substring(0, Math.min(LONGEST, word.length())))
        .results()
        .map(piece -> "'" + piece.group() + "':*")
        .collect(joining(" <-> ", "(", ")"));
  }
}
