package com.tenocean.web.announcement;

import com.tenocean.announcement.DeskRow;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.time.Times;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** When an announcement is published and when it is over, by the clocks of the building. */
@Dependent
public class TimesForm {
  private static final Duration FARTHEST_START = Duration.ofDays(366);
  private static final Duration FARTHEST_END = Duration.ofDays(5 * 366);

  @Inject Times times;
  @Inject Complaints complaints;
  @Inject Clock clock;

  private @Nullable LocalDateTime start;
  private @Nullable LocalDateTime end;
  private @Nullable Instant endBefore;

  /** Begins with the times that are set already. */
  void startWith(DeskRow row) {
    start = local(row.publishAt());
    end = local(row.expiresAt());
    endBefore = row.expiresAt();
  }

  /**
   * Whether the times can be; else complaints are made.
   *
   * @param isPublished whether only the end is still open
   */
  boolean isFine(boolean isPublished) {
    var isStartFine = isPublished || start == null || isStartFine();
    var isEndFine = end == null || isEndFine(isPublished);
    return isStartFine && isEndFine;
  }

  private boolean isStartFine() {
    if (!start().isAfter(clock.instant())) {
      return complain("start", "announcements.timeIsPast");
    }
    return start().isBefore(clock.instant().plus(FARTHEST_START))
        || complain("start", "announcements.timeIsFar");
  }

  /** One that was over when the form was opened may stay so. */
  private boolean isEndFine(boolean isPublished) {
    var begin = isPublished || start == null ? clock.instant() : start();
    if (isPublished && end().equals(endBefore)) {
      return true;
    }
    if (!end().isAfter(begin)) {
      return complain("end", "announcements.endIsPast");
    }
    return end().isBefore(clock.instant().plus(FARTHEST_END))
        || complain("end", "announcements.endIsFar");
  }

  private boolean complain(String input, String name) {
    complaints.about("form:" + input, name);
    return false;
  }

  /** Null for at once. */
  @Nullable Instant start() {
    return instant(start);
  }

  /** Null for never. */
  @Nullable Instant end() {
    return instant(end);
  }

  private @Nullable Instant instant(@Nullable LocalDateTime local) {
    return local == null ? null : local.atZone(times.zone()).toInstant();
  }

  private @Nullable LocalDateTime local(@Nullable Instant at) {
    return at == null ? null : LocalDateTime.ofInstant(at, times.zone());
  }

  public String getZone() {
    return times.zone().getId();
  }

  public LocalDateTime getStart() {
    return start;
  }

  public void setStart(LocalDateTime start) {
    this.start = start;
  }

  public LocalDateTime getEnd() {
    return end;
  }

  public void setEnd(LocalDateTime end) {
    this.end = end;
  }
}
