package com.tenocean.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When a reader wants the digest. */
public enum DigestDay {
  DAILY,
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY;

  private static final int WEEK = 7;

  private static DigestDay of(DayOfWeek day) {
    return valueOf(day.name());
  }

  /** Whose digest is due on one of these dates, both ends included. */
  public static Set<DigestDay> dueOn(LocalDate from, LocalDate to) {
    var dates = Stream.iterate(from, date -> !date.isAfter(to), date -> date.plusDays(1));
    return Stream.concat(Stream.of(DAILY), dates.limit(WEEK).map(date -> of(date.getDayOfWeek())))
        .collect(Collectors.toUnmodifiableSet());
  }
}
