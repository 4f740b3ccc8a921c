package com.tenocean.verification;

import jakarta.ejb.ApplicationException;

/** The applicant has not confirmed the address yet, so there is nothing to decide. */
@ApplicationException(rollback = true)
public class NotReadyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotReadyException(VerificationId id) {
    super("verification " + id + " waits for its applicant to confirm the address");
  }
}
