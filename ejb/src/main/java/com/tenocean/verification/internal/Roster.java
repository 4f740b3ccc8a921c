package com.tenocean.verification.internal;

import com.tenocean.user.PersonName;
import com.tenocean.verification.RosterMatch;
import com.tenocean.verification.RosterMatch.Why;
import java.util.Comparator;
import java.util.List;

/** The names that the association expects in one unit, to compare an applicant with. */
public final class Roster {
  private final List<String> expected;

  public Roster(List<String> expected) {
    this.expected = List.copyOf(expected);
  }

  /** The surest match among the expected names. */
  public RosterMatch match(PersonName applicant) {
    if (expected.isEmpty()) {
      return new RosterMatch(Why.NOBODY_EXPECTED, expected, null);
    }
    var name = new ComparableName(applicant);
    return expected.stream()
        .map(other -> new RosterMatch(name.against(other), expected, other))
        .min(Comparator.comparing(RosterMatch::why))
        .filter(best -> best.why() != Why.NOBODY_LIKE_IT)
        .orElseGet(() -> new RosterMatch(Why.NOBODY_LIKE_IT, expected, null));
  }
}
