package com.tenocean.building.internal;

import com.tenocean.building.RosterRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a roster file would change.
 *
 * @param added units that are new, or retired and back again
 * @param changed units with another floor, other names or another way to write the label
 * @param unchanged how many stay as they are
 * @param gone units that the file does not name
 */
public record RosterDifference(
    List<StoredUnit> added, List<StoredUnit> changed, int unchanged, List<StoredUnit> gone) {

  public static RosterDifference between(
      List<StoredUnit> stored, List<RosterRow> wanted, Supplier<UUID> ids) {
    Map<String, StoredUnit> left = new LinkedHashMap<>();
    stored.forEach(unit -> left.put(unit.row().key(), unit));
    List<StoredUnit> added = new ArrayList<>();
    List<StoredUnit> changed = new ArrayList<>();
    var unchanged = 0;
    for (var row : wanted) {
      var known = left.remove(row.key());
      if (known == null) {
        added.add(new StoredUnit(ids.get(), row, false));
      } else if (known.retired()) {
        added.add(new StoredUnit(known.id(), row, false));
      } else if (known.row().saysTheSameAs(row)) {
        unchanged++;
      } else {
        changed.add(new StoredUnit(known.id(), row, false));
      }
    }
    var gone = left.values().stream().filter(unit -> !unit.retired()).toList();
    return new RosterDifference(added, changed, unchanged, gone);
  }
}
