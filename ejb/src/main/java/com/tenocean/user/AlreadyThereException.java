package com.tenocean.user;

import com.tenocean.building.UnitId;
import com.tenocean.shared.UserId;
import jakarta.ejb.ApplicationException;

/** The person lives in that unit already. */
@ApplicationException(rollback = true)
public class AlreadyThereException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public AlreadyThereException(UserId user, UnitId unit) {
    super("user " + user + " lives in unit " + unit + " already");
  }
}
