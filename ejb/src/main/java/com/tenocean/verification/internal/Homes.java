package com.tenocean.verification.internal;

import com.tenocean.building.Unit;
import com.tenocean.building.UnitId;
import com.tenocean.building.UnitRepository;
import com.tenocean.verification.UnknownUnitException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The units that people can apply for. */
@ApplicationScoped
public class Homes {
  private UnitRepository units;

  Homes() {}

  @Inject
  public Homes(UnitRepository units) {
    this.units = units;
  }

  /**
   * @param unit null for somebody who did not find it in the list, which is fine
   * @throws UnknownUnitException if the unit is not one that one can live in
   */
  public void check(@Nullable UnitId unit) {
    if (unit != null && units.find(unit).filter(found -> !found.isRetired()).isEmpty()) {
      throw new UnknownUnitException(unit);
    }
  }

  /** What stands on the door of a unit; empty for none. */
  public String label(@Nullable UnitId unit) {
    return unit == null ? "" : units.find(unit).map(Unit::label).orElse("");
  }
}
