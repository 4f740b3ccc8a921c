package com.tenocean.building;

import java.util.List;

/**
 * A roster file as it was read.
 *
 * @param ignoredColumns headings that mean nothing to a roster
 */
record RosterFile(
    List<RosterRow> rows, List<RosterProblem> problems, List<String> ignoredColumns) {}
