package com.tenocean.building;

import java.io.Serializable;
import java.util.List;

/**
 * What an import changes, by the labels of the units.
 *
 * @param gone units that the file does not name
 */
public record RosterChanges(
    List<String> added, List<String> changed, int unchanged, List<String> gone)
    implements Serializable {

  static final RosterChanges NONE = new RosterChanges(List.of(), List.of(), 0, List.of());
}
