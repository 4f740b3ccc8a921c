package com.tenocean.building;

import com.tenocean.building.RosterProblem.Kind;
import com.tenocean.shared.TypedText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cells of one record, on their way to a row.
 *
 * @param problems takes what is wrong with them
 */
record RosterCells(
    List<String> cells, RosterHeader header, int line, List<RosterProblem> problems) {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,4}");
  private static final String NAME_SEPARATOR = "\\|";

  /** The row, or empty if something is wrong with it. */
  Optional<RosterRow> toRow() {
    var before = problems.size();
    var row = new RosterRow(line, floor(), label(), names());
    var extra = cells.subList(Math.min(header.width(), cells.size()), cells.size());
    extra.stream().filter(c -> !c.isBlank()).findFirst().ifPresent(c -> no(Kind.TOO_MANY_CELLS, c));
    return problems.size() == before ? Optional.of(row) : Optional.empty();
  }

  private int floor() {
    var text = cell(header.floor());
    if (text.isEmpty()) {
      no(Kind.MISSING_FLOOR, "");
      return 0;
    }
    var floor = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : Integer.MAX_VALUE;
    if (floor < RosterRow.MIN_FLOOR || floor > RosterRow.MAX_FLOOR) {
      no(Kind.NOT_A_FLOOR, text);
    }
    return floor;
  }

  private String label() {
    var label = cell(header.label());
    if (label.isEmpty()) {
      no(Kind.MISSING_LABEL, "");
    } else if (label.length() > RosterRow.MAX_LABEL_LENGTH) {
      no(Kind.LABEL_TOO_LONG, label);
    }
    return label;
  }

  private List<String> names() {
    var names =
        header.names().stream()
            .flatMap(column -> Arrays.stream(cell(column).split(NAME_SEPARATOR)))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    names.stream()
        .filter(name -> name.length() > RosterRow.MAX_NAME_LENGTH)
        .forEach(name -> no(Kind.NAME_TOO_LONG, name));
    if (names.size() > RosterRow.MAX_NAMES) {
      no(Kind.TOO_MANY_NAMES, String.valueOf(names.size()));
    }
    return names;
  }

  private String cell(int column) {
    return column < cells.size() ? TypedText.tidy(CsvCell.unguard(cells.get(column))) : "";
  }

  private void no(Kind kind, String detail) {
    problems.add(new RosterProblem(line, kind, detail));
  }
}
