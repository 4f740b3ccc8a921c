package com.tenocean.digest;

import java.time.Duration;
import java.time.Instant;

/**
 * The time of which a digest tells.
 *
 * @param from the first moment of it
 * @param to the first moment after it
 */
public record DigestWindow(Instant from, Instant to) {
  /** What is older is no news, not even to who has not had a digest for longer. */
  private static final Duration LONGEST = Duration.ofDays(28);

  /** All that may be news to anybody. */
  public static DigestWindow before(Instant end) {
    return new DigestWindow(end.minus(LONGEST), end);
  }
}
