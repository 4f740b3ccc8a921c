package com.tenocean.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When the digest of a date is due: once for each local date, whatever the clocks on the wall do. A
 * time that comes twice, as summer time ends, counts when it comes first; one that is left out
 * counts as much later as the clocks were put on.
 *
 * @param zone the association's
 */
public record Slots(ZoneId zone, LocalTime time) {

  /** When the digest of a date is due; later dates are never due earlier. */
  public Instant begin(LocalDate date) {
    return date.atTime(time).atZone(zone).toInstant();
  }

  /** The latest date whose digest is due by a moment. */
  public LocalDate latest(Instant moment) {
    // The clocks may have been put back over midnight: it has been tomorrow already.
    var date = moment.atZone(zone).toLocalDate().plusDays(1);
    while (begin(date).isAfter(moment)) {
      date = date.minusDays(1);
    }
    return date;
  }
}
