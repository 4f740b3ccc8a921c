package com.tenocean.building;

import java.io.Serializable;
import java.util.List;

/**
 * What a roster file says and what importing it would change; what stands here is what is imported.
 *
 * @param rows the rows without problems
 * @param changes of an import at the moment of the preview; nothing while there are problems
 * @param ignoredColumns headings that mean nothing to a roster
 */
public record RosterPreview(
    List<RosterRow> rows,
    List<RosterProblem> problems,
    RosterChanges changes,
    List<String> ignoredColumns)
    implements Serializable {

  public RosterPreview {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
    ignoredColumns = List.copyOf(ignoredColumns);
  }

  /** A file is imported whole or not at all. */
  public boolean isImportable() {
    return problems.isEmpty() && !rows.isEmpty();
  }
}
