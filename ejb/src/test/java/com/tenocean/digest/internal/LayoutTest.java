package com.tenocean.digest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.digest.DigestItem;
import com.tenocean.digest.DigestSection;
import com.tenocean.digest.Ranking;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What of a reader's news is shown. */
class LayoutTest {
  private static final Instant END = Instant.parse("2026-05-04T06:00:00Z");

  @Test
  void someOfEachSectionTheBestFirstAndTheRestCounted() {
    var topics = IntStream.range(0, 9).mapToObj(weight -> item(DigestSection.FORUM, weight));
    var news =
        Stream.concat(topics, Stream.of(item(DigestSection.ANNOUNCEMENTS, 1)))
            .map(item -> new Candidate(0, "tests", item))
            .toList();

    var parts = Layout.of(news, new Ranking(END));

    assertThat(parts)
        .extracting(Part::section)
        .containsExactly(DigestSection.ANNOUNCEMENTS, DigestSection.FORUM);
    assertThat(weights(parts.get(0))).containsExactly(1);
    assertThat(parts.get(0).more()).isZero();
    assertThat(weights(parts.get(1))).containsExactly(8, 7, 6, 5, 4);
    assertThat(parts.get(1).more()).isEqualTo(4);
  }

  private static List<Integer> weights(Part part) {
    return part.picks().stream().map(one -> one.item().weight()).toList();
  }

  private static DigestItem item(DigestSection section, int weight) {
    return new DigestItem(section, "c", null, null, END, false, weight, "t", null, "/");
  }
}
