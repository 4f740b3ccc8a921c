package com.tenocean.intake;

import jakarta.ejb.ApplicationException;

/** A batch is not taken, and nothing of it is stored. */
@ApplicationException(rollback = true)
public class BatchRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Refusal refusal;

  /** The message names the place, but quotes nothing of what was sent, which may be personal. */
  public BatchRefusedException(Refusal refusal) {
    super("batch refused, " + refusal.kind() + " at " + refusal.path());
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
