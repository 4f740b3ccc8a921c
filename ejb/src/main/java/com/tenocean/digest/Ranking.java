package com.tenocean.digest;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.reverseOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * What comes first: what is urgent, then what needs an answer, then what weighs more; half of its
 * weight is gone in three and a half days.
 *
 * @param end when the digest's time ends
 */
public record Ranking(Instant end) {
  private static final double HALF_LIFE = Duration.ofHours(84).toSeconds();

  /** The best first; items that are alike always come in the same order. */
  public Comparator<DigestItem> order() {
    return comparing(DigestItem::isUrgent, reverseOrder())
        .thenComparing(item -> item.section() != DigestSection.NEEDS_ANSWER)
        .thenComparing(comparingDouble(this::score).reversed())
        .thenComparing(DigestItem::at, reverseOrder())
        .thenComparing(DigestItem::cause);
  }

  private double score(DigestItem item) {
    var age = Math.max(0, Duration.between(item.at(), end).toSeconds());
    return item.weight() * Math.pow(0.5, age / HALF_LIFE);
  }
}
