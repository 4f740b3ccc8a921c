package com.tenocean.building;

import com.tenocean.building.RosterProblem.Kind;
import com.tenocean.shared.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which column holds what: found by its heading, in any order, in any of the portal's languages.
 * There may be several columns of names ("name 1", "name 2"), or one with names parted by {@code
 * |}.
 *
 * @param ignored headings that mean nothing here
 */
record RosterHeader(int floor, int label, List<Integer> names, List<String> ignored, int width) {
  private static final Set<String> FLOOR = Set.of("floor", "piso", "planta", "楼层");
  private static final Set<String> LABEL =
      Set.of("label", "unit", "apartment", "unidad", "vivienda", "apartamento", "单元", "房号", "房屋");
  private static final Set<String> NAMES =
      Set.of(
          "name",
          "names",
          "expected name",
          "expected names",
          "nombre",
          "nombres",
          "nombre esperado",
          "nombres esperados",
          "姓名",
          "名单",
          "预期姓名");

  static RosterHeader read(List<String> headings, int line) {
    List<Integer> floor = new ArrayList<>();
    List<Integer> label = new ArrayList<>();
    List<Integer> names = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    for (var i = 0; i < headings.size(); i++) {
      var heading = normalised(headings.get(i));
      if (FLOOR.contains(heading)) {
        floor.add(i);
      } else if (LABEL.contains(heading)) {
        label.add(i);
      } else if (NAMES.contains(heading)) {
        names.add(i);
      } else if (!heading.isEmpty()) {
        ignored.add(TypedText.tidy(headings.get(i)));
      }
    }
    return new RosterHeader(
        one(floor, "floor", line), one(label, "label", line), names, ignored, headings.size());
  }

  /** In lower case, words parted by one space, without a number at the end. */
  private static String normalised(String heading) {
    return TypedText.tidy(heading.replace('_', ' '))
        .toLowerCase(Locale.ROOT)
        .replaceFirst("\\s*\\d+$", "");
  }

  private static int one(List<Integer> columns, String heading, int line) {
    if (columns.isEmpty()) {
      throw new RosterFormatException(line, Kind.MISSING_COLUMN, heading);
    }
    if (columns.size() > 1) {
      throw new RosterFormatException(line, Kind.REPEATED_COLUMN, heading);
    }
    return columns.get(0);
  }
}
