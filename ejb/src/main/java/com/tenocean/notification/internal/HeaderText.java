package com.tenocean.notification.internal;

/** Text that people wrote, made fit for a header. */
final class HeaderText {
  /**
   * A header line has at most 998 characters (RFC 5322, section 2.1.1), and no reader shows more.
   */
  private static final int LONGEST = 200;

  private HeaderText() {}

  /**
   * No text can end a header line and begin another one, nor be so long that it must, nor be taken
   * for an encoded word (RFC 2047, section 2), which readers would show as something else.
   */
  static String of(String text) {
    var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").replace("=?", "= ?").strip();
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }
}
