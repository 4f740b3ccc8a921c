package com.tenocean.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the digest of a date is due, whatever the clocks on the wall do. */
class SlotsTest {
  private static final Duration STEP = Duration.ofMinutes(10);

  @ParameterizedTest
  @CsvSource({
    // an ordinary day; the clocks are put on at 2:00 on the second, and back at 3:00 on the third
    "Europe/Madrid, 08:00, 2026-03-28, 2026-03-28T07:00:00Z",
    "Europe/Madrid, 08:00, 2026-03-29, 2026-03-29T06:00:00Z",
    "Europe/Madrid, 08:00, 2026-10-25, 2026-10-25T07:00:00Z",
    // left out that day: as much later as the clocks were put on
    "Europe/Madrid, 02:30, 2026-03-29, 2026-03-29T01:30:00Z",
    // comes twice that day: the first counts
    "Europe/Madrid, 02:30, 2026-10-25, 2026-10-25T00:30:00Z",
    // put on at midnight
    "Africa/Cairo, 00:00, 2026-04-24, 2026-04-23T22:00:00Z",
    // put back over midnight: 0:00 came, and an hour later came again
    "America/Havana, 00:30, 2026-11-01, 2026-11-01T04:30:00Z",
    // half an hour
    "Australia/Lord_Howe, 08:00, 2026-10-04, 2026-10-03T21:00:00Z",
    "Asia/Shanghai, 08:00, 2026-03-29, 2026-03-29T00:00:00Z",
    "UTC, 08:00, 2026-03-29, 2026-03-29T08:00:00Z",
  })
  void aDateIsDueAtItsTime(String zone, LocalTime time, LocalDate date, Instant due) {
    var slots = new Slots(ZoneId.of(zone), time);
    assertThat(slots.begin(date)).isEqualTo(due);
    assertThat(slots.latest(due)).isEqualTo(date);
    assertThat(slots.latest(due.minusNanos(1))).isEqualTo(date.minusDays(1));
  }

  /** A timer that looks all the time sees every date once, in order. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Madrid, 08:00, 2026-01-01, 365",
    "Europe/Madrid, 02:30, 2026-01-01, 365",
    "America/Havana, 00:00, 2026-01-01, 365",
    "America/Havana, 00:30, 2026-01-01, 365",
    "Africa/Cairo, 00:15, 2026-01-01, 365",
    "Australia/Lord_Howe, 01:45, 2026-01-01, 365",
    // at 0:01 it became 23:01 of the day before
    "America/St_Johns, 00:00, 2010-01-01, 365",
    "America/St_Johns, 23:30, 2010-01-01, 365",
    "UTC, 23:59, 2026-01-01, 365",
  })
  void everyDateComesOnce(String zone, LocalTime time, LocalDate first, int dates) {
    var slots = new Slots(ZoneId.of(zone), time);
    var seen = new ArrayList<LocalDate>();
    var end = ZonedDateTime.of(first.plusDays(dates), LocalTime.NOON, ZoneId.of(zone)).toInstant();
    for (var now = slots.begin(first); now.isBefore(end); now = now.plus(STEP)) {
      var latest = slots.latest(now);
      if (seen.isEmpty() || !latest.equals(seen.get(seen.size() - 1))) {
        seen.add(latest);
      }
    }
    assertThat(seen).isEqualTo(datesFrom(first, seen.size())).hasSizeGreaterThanOrEqualTo(dates);
  }

  /** In Samoa there was no 30 December 2011: its digest and that of the 31st are due together. */
  @ParameterizedTest
  @CsvSource({
    "2011-12-30T17:59:59Z, 2011-12-29",
    "2011-12-30T18:00:00Z, 2011-12-31",
    "2011-12-31T18:00:00Z, 2012-01-01"
  })
  void aDateThatNeverWasIsDueWithTheNext(Instant now, LocalDate latest) {
    var slots = new Slots(ZoneId.of("Pacific/Apia"), LocalTime.of(8, 0));
    assertThat(slots.latest(now)).isEqualTo(latest);
  }

  private static List<LocalDate> datesFrom(LocalDate first, int many) {
    return first.datesUntil(first.plusDays(many)).toList();
  }
}
