package com.tenocean.verification;

import jakarta.ejb.ApplicationException;

/** There is no such application, or it is not the caller's to see. */
@ApplicationException(rollback = true)
public class VerificationNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public VerificationNotFoundException(VerificationId id) {
    super("no verification " + id + " that the caller may see");
  }
}
