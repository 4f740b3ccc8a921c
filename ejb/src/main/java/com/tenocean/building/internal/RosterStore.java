package com.tenocean.building.internal;

import com.tenocean.building.FloorView;
import com.tenocean.building.RosterRow;
import com.tenocean.shared.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The whole roster in few statements, however many units it has: arrays go in and come out, a row a
 * unit.
 */
@ApplicationScoped
public class RosterStore {
  private Database database;

  RosterStore() {}

  @Inject
  public RosterStore(Database database) {
    this.database = database;
  }

  /** Until the transaction ends, nobody else changes the roster. */
  public void lock() {
    database.query("select 1 from pg_advisory_xact_lock(hashtext('roster'))", row -> 1);
  }

  /** Every unit, retired ones too. */
  public List<StoredUnit> all() {
    return units("");
  }

  /** The units of a floor that one can live in. */
  public List<StoredUnit> on(int floor) {
    return units("where u.retired_at is null and u.floor = ?", floor);
  }

  /** The first units that one can live in whose label begins so, whatever its case. */
  public List<StoredUnit> labelled(String start, int atMost) {
    var pattern = start.replaceAll("([!%_])", "!$1") + "%";
    return units(
        "where u.id in (select id from unit where retired_at is null and lower(label) like lower(?)"
            + " escape '!' order by floor, label limit ?)",
        pattern,
        atMost);
  }

  /** The floors that have units one can live in, lowest first. */
  public List<FloorView> floors() {
    return database.query(
        "select floor, count(*) as units from unit where retired_at is null"
            + " group by floor order by floor",
        row -> new FloorView(row.getInt("floor"), row.getInt("units")));
  }

  private List<StoredUnit> units(String condition, Object... parameters) {
    return database.query(
        """
        select u.id, u.floor, u.label, u.retired_at is not null as retired,
               array_remove(array_agg(r.name order by r.position), null) as names
        from unit u left join roster_entry r on r.unit_id = u.id
        %s group by u.id
        """
            .formatted(condition),
        RosterStore::unit,
        parameters);
  }

  private static StoredUnit unit(ResultSet row) throws SQLException {
    var names = List.of((String[]) row.getArray("names").getArray());
    var unit = new RosterRow(0, row.getInt("floor"), row.getString("label"), names);
    return new StoredUnit(row.getObject("id", UUID.class), unit, row.getBoolean("retired"));
  }

  /** Makes these units as they are given, new ones and old ones. */
  public void save(List<StoredUnit> units) {
    if (units.isEmpty()) {
      return;
    }
    database.update(
        """
        insert into unit (id, floor, label)
        select * from unnest(?, ?, ?)
        on conflict (id) do update
        set floor = excluded.floor, label = excluded.label, retired_at = null
        """,
        ids(units),
        units.stream().map(u -> u.row().floor()).toArray(Integer[]::new),
        units.stream().map(u -> u.row().label()).toArray(String[]::new));
    clearNames(units);
    saveNames(units);
  }

  /** Nobody can register for these units any more, and nobody is expected in them. */
  public void retire(List<StoredUnit> units, Instant now) {
    clearNames(units);
    database.update("update unit set retired_at = ? where id = any(?)", now, ids(units));
  }

  private void clearNames(List<StoredUnit> units) {
    database.update("delete from roster_entry where unit_id = any(?)", (Object) ids(units));
  }

  private void saveNames(List<StoredUnit> units) {
    List<UUID> unitIds = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (var unit : units) {
      for (var name : unit.row().names()) {
        unitIds.add(unit.id());
        positions.add(names.size());
        names.add(name);
      }
    }
    database.update(
        "insert into roster_entry (unit_id, position, name) select * from unnest(?, ?, ?)",
        unitIds.toArray(UUID[]::new),
        positions.toArray(Integer[]::new),
        names.toArray(String[]::new));
  }

  private static UUID[] ids(List<StoredUnit> units) {
    return units.stream().map(StoredUnit::id).toArray(UUID[]::new);
  }
}
