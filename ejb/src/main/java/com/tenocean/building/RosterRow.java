package com.tenocean.building;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * One unit of a roster file.
 *
 * @param line where it begins in the file, the first line being 1
 * @param names whom the association expects there, as written
 */
public record RosterRow(int line, int floor, String label, List<String> names)
    implements Serializable {
  public static final int MIN_FLOOR = -20;
  public static final int MAX_FLOOR = 300;
  public static final int MAX_LABEL_LENGTH = 30;
  public static final int MAX_NAME_LENGTH = 200;
  public static final int MAX_NAMES = 20;

  public RosterRow {
    names = List.copyOf(names);
  }

  /** What makes two labels the same: what they say, whatever their case. */
  public String key() {
    return label.toLowerCase(Locale.ROOT);
  }

  /** Whether both say the same of their unit, wherever they stand. */
  public boolean saysTheSameAs(RosterRow other) {
    return floor == other.floor && label.equals(other.label) && names.equals(other.names);
  }
}
