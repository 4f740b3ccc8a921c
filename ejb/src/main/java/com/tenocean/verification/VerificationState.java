package com.tenocean.verification;

/** Where an application stands, as reviewers see it. */
public enum VerificationState {
  /** For a reviewer's decision. */
  WAITING,
  /** For the applicant, who has not confirmed the address yet. */
  UNCONFIRMED,
  APPROVED,
  REJECTED,
  WITHDRAWN;

  /** What a row says. */
  public static VerificationState of(Verification verification) {
    return switch (verification.status()) {
      case OPEN -> verification.readyAt().isPresent() ? WAITING : UNCONFIRMED;
      case APPROVED -> APPROVED;
      case REJECTED -> REJECTED;
      case WITHDRAWN -> WITHDRAWN;
    };
  }

  /** What is open is listed with the oldest first, what is decided with the newest. */
  public boolean isOpen() {
    return this == WAITING || this == UNCONFIRMED;
  }
}
