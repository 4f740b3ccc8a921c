package com.tenocean.verification;

/** Where an application stands: open until one of the others is said, once. */
public enum VerificationStatus {
  OPEN,
  APPROVED,
  REJECTED,
  /** The applicant asked for something else instead. */
  WITHDRAWN
}
