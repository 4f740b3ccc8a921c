package com.tenocean.digest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which issue a mail that leaves late still tells of, on a real PostgreSQL. */
class IssuesTest {
  private final DigestFixture digest = new DigestFixture();

  @Test
  void aLaterOneTakesTheRoomOfAnEarlier() {
    var earlier = digest.mailed(-7);
    var later = digest.mailed(0);

    assertThat(digest.issues.find(earlier.id(), digest.maria)).isEmpty();
    assertThat(digest.issues.find(later.id(), digest.maria)).isPresent();
  }

  @Test
  void oneThatAWrongClockMadeOfATimeToComeDoesNot() {
    digest.mailed(365);
    var today = digest.mailed(0);

    assertThat(digest.issues.find(today.id(), digest.maria)).isPresent();
  }
}
