package com.tenocean.building;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes the roster as a file that spreadsheets open well and that can be imported again: RFC 4180,
 * UTF-8 with a byte order mark, names parted by {@code |}.
 */
final class RosterExport {
  private static final String[] HEADINGS = {"floor", "label", "expected names"};

  private RosterExport() {}

  static String write(List<RosterRow> rows) {
    var text = new StringBuilder("\uFEFF");
    var format = CSVFormat.RFC4180.builder().setHeader(HEADINGS).get();
    try (var csv = format.print(text)) {
      for (var row : rows) {
        csv.printRecord(row.floor(), CsvCell.guard(row.label()), CsvCell.guard(names(row)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String names(RosterRow row) {
    return row.names().stream().collect(Collectors.joining("|"));
  }
}
