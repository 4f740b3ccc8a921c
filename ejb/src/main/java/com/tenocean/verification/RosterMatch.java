package com.tenocean.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an applicant is whom the roster expects in the unit, and why.
 *
 * @param expected all names that the roster has for the unit
 * @param closest the one that decided it; null if none is like the applicant's
 */
public record RosterMatch(Why why, List<String> expected, @Nullable String closest) {

  /** How sure it is. */
  public enum Degree {
    SAME,
    SIMILAR,
    NO
  }

  /** What was found, the surest first. */
  public enum Why {
    /** The same words, whatever their order, case and accents. */
    SAME_NAME(Degree.SAME),
    /** One name has a word more than the other, such as a second surname. */
    PART_OF_NAME(Degree.SIMILAR),
    /** A letter or two differ. */
    SPELLING(Degree.SIMILAR),
    /** The same last name: family, perhaps. */
    LAST_NAME(Degree.SIMILAR),
    NOBODY_LIKE_IT(Degree.NO),
    /** The roster has no name for the unit. */
    NOBODY_EXPECTED(Degree.NO),
    /** The applicant did not find the unit in the list. */
    NO_UNIT(Degree.NO);

    private final Degree degree;

    Why(Degree degree) {
      this.degree = degree;
    }

    public Degree degree() {
      return degree;
    }
  }

  public Degree degree() {
    return why.degree();
  }
}
