package com.tenocean.account.internal;

import java.util.List;
import java.util.Set;

/** Takes a password apart from the left into what is known, the longest piece first. */
final class Pieces {
  private static final List<String> ROWS =
      List.of(
          "01234567890123456789",
          "98765432109876543210",
          "abcdefghijklmnopqrstuvwxyz",
          "zyxwvutsrqponmlkjihgfedcba",
          "qwertyuiop",
          "poiuytrewq",
          "asdfghjkl",
          "lkjhgfdsa",
          "zxcvbnm",
          "mnbvcxz");

  /** A piece of a row shorter than this is chance. */
  private static final int SHORTEST_RUN = 4;

  /** So many characters may stand between the pieces before they count as a password's own. */
  private static final int LEFT_OVER = 4;

  private final String text;
  private final Set<String> words;

  Pieces(String text, Set<String> words) {
    this.text = text;
    this.words = words;
  }

  boolean coverAll() {
    int unknown = 0;
    int at = 0;
    while (at < text.length() && unknown <= LEFT_OVER) {
      int known = Math.max(word(at), Math.max(run(at), same(at)));
      unknown += known == 0 ? 1 : 0;
      at += Math.max(known, 1);
    }
    return unknown <= LEFT_OVER;
  }

  private int word(int from) {
    for (int to = text.length(); to > from; to--) {
      if (words.contains(text.substring(from, to))) {
        return to - from;
      }
    }
    return 0;
  }

  private int run(int from) {
    return ROWS.stream().mapToInt(row -> run(from, row)).max().orElse(0);
  }

  private int run(int from, String row) {
    int start = row.indexOf(text.charAt(from));
    int length = 0;
    while (start >= 0
        && start + length < row.length()
        && from + length < text.length()
        && row.charAt(start + length) == text.charAt(from + length)) {
      length++;
    }
    return length < SHORTEST_RUN ? 0 : length;
  }

  private int same(int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) == text.charAt(from)) {
      to++;
    }
    return to - from < SHORTEST_RUN ? 0 : to - from;
  }
}
