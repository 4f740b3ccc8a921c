package com.tenocean.building;

import com.tenocean.building.RosterProblem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The records of a CSV text (RFC 4180) with the lines they begin at. The delimiter is the one of
 * comma, semicolon and tab that the first line has most of.
 */
final class CsvRecords {
  private final CSVParser parser;
  private int line;

  CsvRecords(String text) {
    var format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiterOf(text))
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    try {
      parser = CSVParser.parse(text, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next record that is not blank. */
  Optional<List<String>> next() {
    while (true) {
      line = (int) parser.getCurrentLineNumber() + 1;
      var next = read();
      if (next == null) {
        return Optional.empty();
      }
      var cells = next.toList();
      if (!cells.stream().allMatch(String::isBlank)) {
        return Optional.of(cells);
      }
    }
  }

  /** Where the last record begins, the first line being 1. */
  int line() {
    return line;
  }

  private CSVRecord read() {
    try {
      var records = parser.iterator();
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new RosterFormatException(line, Kind.BAD_QUOTES, "");
    }
  }

  static char delimiterOf(String text) {
    var first = text.stripLeading().lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
    var best = ',';
    for (var candidate : new char[] {';', '\t'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }
}
