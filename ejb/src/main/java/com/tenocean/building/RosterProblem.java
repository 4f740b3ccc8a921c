package com.tenocean.building;

import java.io.Serializable;

/**
 * Why a roster file can't be imported.
 *
 * @param line where, the first line being 1
 * @param detail what was found there, shortened; or the column, or the line that it repeats
 */
public record RosterProblem(int line, Kind kind, String detail) implements Serializable {
  private static final int MAX_DETAIL = 40;

  public RosterProblem {
    if (detail.length() > MAX_DETAIL) {
      detail = detail.substring(0, detail.offsetByCodePoints(0, MAX_DETAIL / 2)) + "…";
    }
  }

  /** What is wrong. The words for it stand in the pages' bundles. */
  public enum Kind {
    EMPTY_FILE,
    FILE_TOO_LARGE,
    TOO_MANY_ROWS,
    /** The detail names the encoding that it seems to be. */
    NOT_UTF8,
    /** A quote that is not closed, or text after a closing one. */
    BAD_QUOTES,
    MISSING_COLUMN,
    REPEATED_COLUMN,
    MISSING_FLOOR,
    NOT_A_FLOOR,
    MISSING_LABEL,
    LABEL_TOO_LONG,
    NAME_TOO_LONG,
    TOO_MANY_NAMES,
    /** More cells than the header has; often an unquoted delimiter. */
    TOO_MANY_CELLS,
    /** The detail is the line that it repeats. */
    REPEATED_ROW,
    /** The label stands in another line too, with another floor or other names. */
    REPEATED_LABEL
  }
}
