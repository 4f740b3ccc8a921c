package com.tenocean.verification;

import com.tenocean.building.UnitId;
import jakarta.ejb.ApplicationException;

/** Nobody can register for that unit: there is none with that id, or it is retired. */
@ApplicationException(rollback = true)
public class UnknownUnitException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnknownUnitException(UnitId unit) {
    super("no unit that one can live in has the id " + unit);
  }
}
