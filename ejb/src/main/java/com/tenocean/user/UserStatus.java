package com.tenocean.user;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a person stands with the association; the only place that knows what may follow what. */
public enum UserStatus {
  /** Applied, not decided yet. */
  PENDING,
  RESIDENT,
  /** The application was declined; the person may apply again. */
  REJECTED,
  /** Moved away: reads on, and keeps what they wrote. */
  ALUMNI,
  /** Shut out by an admin; goes back to the status before. */
  SUSPENDED;

  private static final Map<UserStatus, Set<UserStatus>> NEXT =
      Map.of(
          PENDING, EnumSet.of(RESIDENT, REJECTED),
          REJECTED, EnumSet.of(PENDING),
          RESIDENT, EnumSet.of(ALUMNI, SUSPENDED),
          ALUMNI, EnumSet.of(RESIDENT, SUSPENDED),
          SUSPENDED, EnumSet.of(RESIDENT, ALUMNI));

  public boolean canBecome(UserStatus next) {
    return NEXT.get(this).contains(next);
  }
}
