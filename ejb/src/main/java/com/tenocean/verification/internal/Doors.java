package com.tenocean.verification.internal;

import com.tenocean.building.Unit;
import com.tenocean.building.UnitId;
import com.tenocean.building.UnitNotFoundException;
import com.tenocean.building.UnitRepository;
import com.tenocean.verification.UnitChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units that people can apply for, by what stands on their doors. */
@ApplicationScoped
public class Doors {
  private UnitRepository units;

  Doors() {}

  @Inject
  public Doors(UnitRepository units) {
    this.units = units;
  }

  /**
   * @param unit null for somebody who did not find it in the list, which is fine
   * @throws UnitNotFoundException if the unit is not one that one can live in
   */
  public void check(@Nullable UnitId unit) {
    if (unit != null) {
      units.open(unit);
    }
  }

  /** Empty for no unit. */
  public String label(@Nullable UnitId unit) {
    return unit == null ? "" : units.find(unit).map(Unit::label).orElse("");
  }

  /** By floor and label. */
  public List<UnitChoice> all() {
    return units.all().stream()
        .map(unit -> new UnitChoice(unit.id(), unit.floor(), unit.label()))
        .toList();
  }
}
