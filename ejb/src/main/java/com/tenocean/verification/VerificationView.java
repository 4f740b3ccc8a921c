package com.tenocean.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One application with all that a reviewer decides by.
 *
 * @param email the applicant's address
 * @param residents who lives in the unit as far as the portal knows
 * @param homes where the applicant lives at present, as far as the portal knows
 * @param earlier what was decided about the applicant before, latest first
 * @param decision null while it is open
 */
public record VerificationView(
    VerificationRow row,
    @Nullable String email,
    List<String> residents,
    List<String> homes,
    List<EarlierApplication> earlier,
    @Nullable Decision decision) {

  public VerificationView {
    residents = List.copyOf(residents);
    homes = List.copyOf(homes);
    earlier = List.copyOf(earlier);
  }
}
