package com.tenocean.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two items comes first. */
class RankingTest {
  private static final Instant END = Instant.parse("2026-05-04T06:00:00Z");
  private static final Ranking RANKING = new Ranking(END);

  @ParameterizedTest
  @CsvSource({
    // section, urgent, weight, hours old: before section, urgent, weight, hours old
    "FORUM, true, 1, 160, NEEDS_ANSWER, false, 100, 0",
    "NEEDS_ANSWER, true, 1, 9, ANNOUNCEMENTS, true, 100, 0",
    "NEEDS_ANSWER, false, 1, 160, ANNOUNCEMENTS, false, 100, 0",
    "ANNOUNCEMENTS, false, 60, 5, EVENTS, false, 40, 5",
    // half of the weight is gone in 84 hours
    "EVENTS, false, 40, 0, ANNOUNCEMENTS, false, 79, 84",
    "ANNOUNCEMENTS, false, 81, 84, EVENTS, false, 40, 0",
    "EVENTS, false, 20, 0, ANNOUNCEMENTS, false, 79, 168",
    // one that is still to come is as fresh as can be, and no more
    "EVENTS, false, 50, 0, EVENTS, false, 49, -90",
    // alike: the newer
    "FORUM, false, 0, 3, FORUM, false, 0, 4",
  })
  void theBetterComesFirst(
      DigestSection section,
      boolean isUrgent,
      int weight,
      int age,
      DigestSection otherSection,
      boolean isOtherUrgent,
      int otherWeight,
      int otherAge) {
    var better = item("b", section, isUrgent, weight, age);
    var other = item("a", otherSection, isOtherUrgent, otherWeight, otherAge);
    assertThat(List.of(other, better).stream().sorted(RANKING.order()))
        .containsExactly(better, other);
  }

  @Test
  void thoseThatAreAlikeComeInTheSameOrderEachTime() {
    var one = item("topic 1", DigestSection.FORUM, false, 5, 1);
    var other = item("topic 2", DigestSection.FORUM, false, 5, 1);
    assertThat(List.of(other, one).stream().sorted(RANKING.order())).containsExactly(one, other);
  }

  private static DigestItem item(
      String cause, DigestSection section, boolean isUrgent, int weight, int age) {
    var at = END.minus(Duration.ofHours(age));
    return new DigestItem(section, cause, null, null, at, isUrgent, weight, cause, null, "/");
  }
}
