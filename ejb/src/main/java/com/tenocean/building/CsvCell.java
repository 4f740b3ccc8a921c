package com.tenocean.building;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running text as a formula: a cell that begins like one gets an apostrophe
 * in front, as OWASP's "CSV Injection" advises, and loses it again when the file comes back.
 */
final class CsvCell {
  private static final String START = "[=+\\-@\\t\\r\\n＝＋－＠]";
  private static final Pattern FORMULA = Pattern.compile("^'*" + START + ".*", Pattern.DOTALL);
  private static final Pattern GUARDED = Pattern.compile("^''*" + START + ".*", Pattern.DOTALL);

  private CsvCell() {}

  static String guard(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  static String unguard(String cell) {
    return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
