package com.tenocean.verification.internal;

import com.tenocean.building.Unit;
import com.tenocean.user.User;
import com.tenocean.user.UserStatus;
import com.tenocean.verification.RosterMatch;
import com.tenocean.verification.Verification;
import com.tenocean.verification.VerificationRow;
import com.tenocean.verification.VerificationState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application with its applicant and, if one was named, its unit. */
public record Case(Verification verification, User applicant, @Nullable Unit unit) {

  public @Nullable Integer floor() {
    return unit == null ? null : unit.floor();
  }

  /**
   * @param expected the names that the roster has for the unit
   */
  public VerificationRow row(List<String> expected) {
    return new VerificationRow(
        verification.id(),
        applicant.name().full(),
        unit == null ? null : unit.label(),
        floor(),
        VerificationState.of(verification),
        verification.openedAt(),
        applicant.status() == UserStatus.RESIDENT && VerificationState.of(verification).isOpen(),
        verification.escalatedAt().isPresent(),
        match(expected));
  }

  private RosterMatch match(List<String> expected) {
    return unit == null
        ? new RosterMatch(RosterMatch.Why.NO_UNIT, List.of(), null)
        : new Roster(expected).match(applicant.name());
  }
}
