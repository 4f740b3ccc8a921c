package com.tenocean.verification.internal;

/** How many letters must be added, dropped or replaced to turn one text into another. */
final class SpellingDistance {

  private SpellingDistance() {}

  /** Levenshtein's distance, row by row. */
  static int between(String one, String other) {
    var before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      before = nextRow(before, i, one.charAt(i - 1), other);
    }
    return before[other.length()];
  }

  private static int[] nextRow(int[] before, int i, char letter, String other) {
    var row = new int[before.length];
    row[0] = i;
    for (int j = 1; j < row.length; j++) {
      int replaced = before[j - 1] + (letter == other.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
    }
    return row;
  }
}
