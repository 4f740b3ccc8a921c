package com.tenocean.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a person wants to hear nothing but what is urgent, each day.
 *
 * @param from the first minute of them
 * @param to the first minute after them; if that is earlier, it is the next day's
 */
public record QuietHours(LocalTime from, LocalTime to) {

  /** The first moment that is not quiet, at or after another. */
  public Instant endOf(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    if (!covers(local.toLocalTime())) {
      return moment;
    }
    var endsToday = local.toLocalTime().isBefore(to);
    var date = endsToday ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    // An hour that comes twice, when summer time ends, is quiet both times.
    return date.atTime(to).atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }

  private boolean covers(LocalTime time) {
    boolean hasBegun = !time.isBefore(from);
    boolean isNotOver = time.isBefore(to);
    return from.isAfter(to) ? hasBegun || isNotOver : hasBegun && isNotOver;
  }
}
