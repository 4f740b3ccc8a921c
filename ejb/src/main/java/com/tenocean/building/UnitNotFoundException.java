package com.tenocean.building;

import jakarta.ejb.ApplicationException;

/** There is no such unit, or it left the roster. */
@ApplicationException(rollback = true)
public class UnitNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnitNotFoundException(UnitId unit) {
    super("no unit " + unit + " that one can live in");
  }
}
