package com.tenocean.verification;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an application stands. */
public enum VerificationStatus {
  OPEN,
  APPROVED,
  REJECTED,
  /** The applicant asked for something else instead. */
  WITHDRAWN;

  private static final Map<VerificationStatus, Set<VerificationStatus>> NEXT =
      Map.of(
          OPEN, EnumSet.of(APPROVED, REJECTED, WITHDRAWN),
          APPROVED, EnumSet.noneOf(VerificationStatus.class),
          REJECTED, EnumSet.noneOf(VerificationStatus.class),
          WITHDRAWN, EnumSet.noneOf(VerificationStatus.class));

  public boolean canBecome(VerificationStatus next) {
    return NEXT.get(this).contains(next);
  }
}
