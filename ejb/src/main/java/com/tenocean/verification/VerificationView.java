package com.tenocean.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One application with all that a reviewer decides by.
 *
 * @param email the applicant's address
 * @param residents who lives in the unit as far as the portal knows
 * @param decision null while it is open
 */
public record VerificationView(
    VerificationRow row,
    @Nullable String email,
    List<String> residents,
    @Nullable Decision decision) {

  public VerificationView {
    residents = List.copyOf(residents);
  }
}
