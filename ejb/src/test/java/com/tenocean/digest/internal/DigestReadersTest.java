package com.tenocean.digest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Since when things are news to a reader, on a real PostgreSQL. */
class DigestReadersTest {
  private final DigestFixture digest = new DigestFixture();

  @Test
  void newsBeginWhereTheLastDigestEnded() {
    digest.mailed(-14);
    var last = digest.mailed(-7);

    assertThat(newSince(digest.due(0))).isEqualTo(last.period().to());
  }

  @Test
  void oneThatAWrongClockMadeOfATimeToComeIsNotTheLast() {
    var last = digest.mailed(-7);
    digest.mailed(365);

    assertThat(newSince(digest.due(0))).isEqualTo(last.period().to());
  }

  @Test
  void norIsItInAPreview() {
    var last = digest.mailed(-7);
    digest.mailed(365);

    assertThat(digest.readers.one(digest.maria, digest.due(0)).newSince())
        .isEqualTo(last.period().to());
  }

  private Instant newSince(Digest due) {
    return digest.readers.next(due, Integer.MAX_VALUE).stream()
        .filter(reader -> reader.id().equals(digest.maria))
        .findFirst()
        .orElseThrow()
        .newSince();
  }
}
