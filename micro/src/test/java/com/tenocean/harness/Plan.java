package com.tenocean.harness;

import com.tenocean.shared.Database;
import com.tenocean.shared.Sql;
import java.util.regex.Pattern;

/**
 * How PostgreSQL has answered a question, and what it read for it.
 *
 * @param text as {@code explain (analyze, buffers)} prints it
 */
public record Plan(String text) {
  private static final Pattern PAGES = Pattern.compile("(hit|read)=(\\d+)");

  /** Asks it. */
  public static Plan of(Sql select, Database database) {
    return new Plan(
        String.join(
            "\n",
            database.query(
                "explain (analyze, buffers, timing off) " + select.text(),
                row -> row.getString(1),
                select.values())));
  }

  /** Pages of 8 KiB, from memory or disk: those of the first line, which counts the others too. */
  public int pages() {
    var buffers = text.lines().filter(line -> line.contains("Buffers:")).findFirst().orElse("");
    return PAGES
        .matcher(buffers)
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(2)))
        .sum();
  }
}
