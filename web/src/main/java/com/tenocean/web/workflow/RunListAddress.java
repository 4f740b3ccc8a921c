package com.tenocean.web.workflow;

import com.tenocean.web.visit.Query;
import com.tenocean.workflow.RunFilter;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a page lists, as its address says. What can't be read counts as not said.
 *
 * @param from by the association's clocks on the wall
 * @param until the same
 * @param after the run that the part of the list before ended with
 */
public record RunListAddress(
    @Nullable String workflow,
    @Nullable RunStatus status,
    @Nullable LocalDateTime from,
    @Nullable LocalDateTime until,
    @Nullable String eventId,
    @Nullable RunId after) {
  private static final int EARLIEST = 1970;
  private static final int LATEST = 9999;

  static RunListAddress of(HttpServletRequest request) {
    return new RunListAddress(
        Query.read(request, "workflow", text -> text).orElse(null),
        Query.read(request, "status", text -> RunStatus.valueOf(text.toUpperCase(Locale.ROOT)))
            .orElse(null),
        time(request, "from").orElse(null),
        time(request, "until").orElse(null),
        Query.read(request, "event", text -> text).orElse(null),
        Query.read(request, "after", RunId::of).orElse(null));
  }

  private static Optional<LocalDateTime> time(HttpServletRequest request, String parameter) {
    return Query.read(request, parameter, LocalDateTime::parse)
        .filter(time -> time.getYear() >= EARLIEST && time.getYear() <= LATEST);
  }

  RunFilter filter(ZoneId zone) {
    return new RunFilter(workflow, status, instant(from, zone), instant(until, zone), eventId);
  }

  private static @Nullable Instant instant(@Nullable LocalDateTime time, ZoneId zone) {
    return time == null ? null : time.atZone(zone).toInstant();
  }

  RunListAddress in(@Nullable RunStatus other) {
    return new RunListAddress(workflow, other, from, until, eventId, null);
  }

  RunListAddress from(RunId last) {
    return new RunListAddress(workflow, status, from, until, eventId, last);
  }

  /** What follows the path. */
  String query() {
    return new Query()
        .with("workflow", workflow)
        .with("status", status == null ? null : status.name().toLowerCase(Locale.ROOT))
        .with("from", from)
        .with("until", until)
        .with("event", eventId)
        .with("after", after)
        .toString();
  }
}
