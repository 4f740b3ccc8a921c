package com.tenocean.verification;

import jakarta.ejb.ApplicationException;

/** Another reviewer was first: a decision is made once. */
@ApplicationException(rollback = true)
public class AlreadyDecidedException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Decision decision;

  public AlreadyDecidedException(VerificationId id, Decision decision) {
    super("verification " + id + " is decided already: " + decision.status());
    this.decision = decision;
  }

  /** What was decided, by whom and when. */
  public Decision decision() {
    return decision;
  }
}
