package com.tenocean.building;

import com.tenocean.building.RosterProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a roster file to its end, and names what is wrong line by line. */
final class RosterReader {
  static final int MAX_ROWS = 20_000;
  private final List<RosterRow> rows = new ArrayList<>();
  private final List<RosterProblem> problems = new ArrayList<>();
  private final Map<String, RosterRow> byLabel = new HashMap<>();

  private RosterReader() {}

  static RosterFile read(byte[] file) {
    var reader = new RosterReader();
    List<String> ignored = List.of();
    try {
      var records = new CsvRecords(RosterText.decode(file));
      var header = RosterHeader.read(records.next().orElse(List.of()), records.line());
      ignored = header.ignored();
      reader.readRows(records, header);
    } catch (RosterFormatException e) {
      reader.problems.add(e.problem());
    }
    return new RosterFile(reader.rows, reader.problems, ignored);
  }

  private void readRows(CsvRecords records, RosterHeader header) {
    var count = 0;
    for (var cells = records.next(); cells.isPresent(); cells = records.next()) {
      if (++count > MAX_ROWS) {
        throw new RosterFormatException(
            records.line(), Kind.TOO_MANY_ROWS, String.valueOf(MAX_ROWS));
      }
      var row = new RosterCells(cells.get(), header, records.line(), problems).toRow();
      row.filter(this::isNew).ifPresent(rows::add);
    }
    if (count == 0) {
      throw new RosterFormatException(records.line(), Kind.EMPTY_FILE, "");
    }
  }

  private boolean isNew(RosterRow row) {
    var first = byLabel.putIfAbsent(row.key(), row);
    if (first == null) {
      return true;
    }
    var kind = first.saysTheSameAs(row) ? Kind.REPEATED_ROW : Kind.REPEATED_LABEL;
    problems.add(new RosterProblem(row.line(), kind, String.valueOf(first.line())));
    return false;
  }
}
