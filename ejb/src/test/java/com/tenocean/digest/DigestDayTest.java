package com.tenocean.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose digest is due when; 4 May 2026 is a Monday. */
class DigestDayTest {
  @ParameterizedTest
  @CsvSource({
    "2026-05-04, 2026-05-04, DAILY MONDAY",
    "2026-05-05, 2026-05-05, DAILY TUESDAY",
    // missed the weekend and comes on Monday
    "2026-05-02, 2026-05-04, DAILY SATURDAY SUNDAY MONDAY",
    "2026-04-28, 2026-05-04, DAILY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY MONDAY",
    // missed half a year
    "2025-11-04, 2026-05-04, DAILY MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY",
  })
  void isThatOfTheDatesSinceTheLastOne(LocalDate from, LocalDate to, String days) {
    assertThat(DigestDay.dueOn(from, to))
        .extracting(DigestDay::name)
        .containsExactlyInAnyOrder(days.split(" "));
  }
}
