package com.tenocean.building;

import com.tenocean.building.internal.RosterDifference;
import com.tenocean.building.internal.RosterStore;
import com.tenocean.building.internal.StoredUnit;
import com.tenocean.shared.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The roster of the building, by CSV: what a file would change is shown first, then it is imported
 * whole, in one transaction, or not at all.
 */
@Stateless
@RolesAllowed("ADMIN")
public class RosterService {
  public static final int MAX_FOUND = 100;
  private static final Comparator<UnitView> BY_FLOOR =
      Comparator.comparingInt(UnitView::floor).thenComparing(UnitView::label, LabelOrder.natural());

  @Inject RosterStore store;
  @Inject Ids ids;
  @Inject Clock clock;

  /** The floors that have units one can live in, lowest first. */
  public List<FloorView> floors() {
    return store.floors();
  }

  /** The units that one can live in, by floor and label. */
  public List<UnitView> units() {
    return views(store.all());
  }

  /** The units of a floor that one can live in. */
  public List<UnitView> unitsOn(int floor) {
    return views(store.on(floor));
  }

  /** The first {@link #MAX_FOUND} units whose label begins so, whatever its case. */
  public List<UnitView> find(String label) {
    return views(store.labelled(label.strip(), MAX_FOUND));
  }

  /** The unit with exactly this label, whatever its case. */
  public Optional<UnitView> unit(String label) {
    return find(label).stream()
        .filter(unit -> unit.label().equalsIgnoreCase(label.strip()))
        .findFirst();
  }

  /** Reads a file without changing anything. */
  public RosterPreview preview(byte[] file) {
    var read = RosterReader.read(file);
    var changes = read.problems().isEmpty() ? changes(difference(read.rows())) : RosterChanges.NONE;
    return new RosterPreview(read.rows(), read.problems(), changes, read.ignoredColumns());
  }

  /**
   * Imports what the preview shows.
   *
   * @return what really changed: somebody may have imported another file meanwhile
   * @throws IllegalArgumentException if the preview has problems
   */
  public RosterChanges importAll(RosterPreview preview, GoneUnits gone) {
    if (!preview.isImportable()) {
      throw new IllegalArgumentException("a roster with problems is not imported");
    }
    store.lock();
    var difference = difference(preview.rows());
    store.save(Stream.concat(difference.added().stream(), difference.changed().stream()).toList());
    if (gone == GoneUnits.RETIRE) {
      store.retire(difference.gone(), clock.instant());
    }
    return changes(difference);
  }

  /** The roster as a CSV file that spreadsheets open and that can be imported again. */
  public String export() {
    return RosterExport.write(
        units().stream()
            .map(u -> new RosterRow(0, u.floor(), u.label(), u.expectedNames()))
            .toList());
  }

  private static List<UnitView> views(List<StoredUnit> units) {
    return units.stream()
        .filter(unit -> !unit.retired())
        .map(RosterService::view)
        .sorted(BY_FLOOR)
        .toList();
  }

  private RosterDifference difference(List<RosterRow> rows) {
    return RosterDifference.between(store.all(), rows, ids::next);
  }

  private static RosterChanges changes(RosterDifference difference) {
    return new RosterChanges(
        labels(difference.added()),
        labels(difference.changed()),
        difference.unchanged(),
        labels(difference.gone()));
  }

  private static List<String> labels(List<StoredUnit> units) {
    return units.stream().map(u -> u.row().label()).sorted(LabelOrder.natural()).toList();
  }

  private static UnitView view(StoredUnit unit) {
    var row = unit.row();
    return new UnitView(new UnitId(unit.id()), row.floor(), row.label(), row.names());
  }
}
