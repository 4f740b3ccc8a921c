package com.tenocean.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tenocean.intake.BatchRefusedException;
import com.tenocean.shared.Ids;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdsTest {
  private final EventIds ids = ids();

  /** The seed is the example of the ULID specification, taken apart. */
  @Test
  void aSeedMakesUlidsThatCountOn() {
    var names = ids.of("1469922850259,1nZMYe+5kwK9Ww==");

    assertThat(names.next()).isEqualTo("01ARZ3NDEKTSV4RRFFQ69G5FAV");
    assertThat(names.next()).isEqualTo("01ARZ3NDEKTSV4RRFFQ69G5FAW");
  }

  @Test
  void theLastIdOfATimeIsFollowedByItsFirst() {
    var names = ids.of("1700000000000,/////////////w==");

    assertThat(names.next()).isEqualTo("01HF7YAT00ZZZZZZZZZZZZZZZZ");
    assertThat(names.next()).isEqualTo("01HF7YAT000000000000000000");
  }

  @Test
  void withoutASeedEveryIdIsNew() {
    assertThat(ids.of(null).next()).isNotEqualTo(ids.of(null).next());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1700000000000",
        "1700000000000,AAAA",
        "-1,/////////////w==",
        "now,/////////////w==",
        "281474976710656,/////////////w=="
      })
  void anotherSeedIsRefused(String seed) {
    assertThatExceptionOfType(BatchRefusedException.class).isThrownBy(() -> ids.of(seed));
  }

  private static EventIds ids() {
    var ids = new EventIds();
    ids.ids = new Ids(Clock.systemUTC());
    return ids;
  }
}
