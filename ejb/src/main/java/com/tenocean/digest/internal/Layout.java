package com.tenocean.digest.internal;

import com.tenocean.digest.DigestSection;
import com.tenocean.digest.Ranking;
import java.util.List;
import java.util.stream.Stream;

/** What of a reader's news is shown, and in which order: some of each section, the best first. */
final class Layout {
  /** A letter is read in a minute. */
  static final int MOST_OF_A_SECTION = 5;

  private Layout() {}

  static List<Part> of(List<Candidate> news, Ranking ranking) {
    return Stream.of(DigestSection.values())
        .map(section -> part(section, news, ranking))
        .filter(part -> !part.picks().isEmpty())
        .toList();
  }

  private static Part part(DigestSection section, List<Candidate> news, Ranking ranking) {
    var all =
        news.stream()
            .filter(one -> one.item().section() == section)
            .sorted((one, other) -> ranking.order().compare(one.item(), other.item()))
            .toList();
    var picks = all.stream().limit(MOST_OF_A_SECTION).toList();
    return new Part(section, picks, all.size() - picks.size());
  }
}
