package com.tenocean.web.time;

import com.tenocean.web.language.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says times in the reader's language, by the association's clocks on the wall. */
@Named
@RequestScoped
public class Times {
  private static final int EARLIEST = 1970;
  private static final int LATEST = 9999;

  @Inject Text text;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "tenocean.association.time-zone", defaultValue = "UTC")
  String zone;

  /** Whether a day that somebody typed is one that dates here can be about, and databases know. */
  public static boolean isOfOurTime(LocalDate day) {
    return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
  }

  /** How long something has been so: {@code 3 days}. */
  public String age(Instant since) {
    var age = Duration.between(since, clock.instant());
    if (age.toDays() > 0) {
      return text.format("time.days", age.toDays());
    }
    return age.toHours() > 0
        ? text.format("time.hours", age.toHours())
        : text.format("time.minutes", Math.max(1, age.toMinutes()));
  }

  /** The day: {@code March 1, 2026}. */
  public String day(Instant time) {
    return said(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), time);
  }

  /** Day and time: {@code March 1, 2026, 4:05 PM}. */
  public String exact(Instant time) {
    return said(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT), time);
  }

  /** The same, as people say it of today and yesterday: {@code Today, 4:05 PM}. */
  public String spoken(Instant time) {
    var days = ChronoUnit.DAYS.between(dateOf(time), dateOf(clock.instant()));
    if (days != 0 && days != 1) {
      return exact(time);
    }
    var timeOfDay = timeOfDay(LocalTime.ofInstant(time, zone()));
    return text.format(days == 0 ? "time.today" : "time.yesterday", timeOfDay);
  }

  /** Day and time with the second, for who reads a log: {@code Mar 1, 2026, 4:05:06 PM}. */
  public String second(Instant time) {
    return said(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM), time);
  }

  /** Day of the week, day and time: {@code Monday, March 2, 2026, 8:00 AM}. */
  public String weekdayAndTime(Instant time) {
    return said(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT), time);
  }

  /** Day of the week and day: {@code Monday, March 2, 2026}. */
  public String weekday(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(text.locale())
        .format(day);
  }

  /** {@code 8:00 AM}. */
  public String timeOfDay(LocalTime time) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(text.locale())
        .format(time);
  }

  /** How long it took, in the one or two units that count: {@code 12 ms}, {@code 3 h 5 min}. */
  public String took(Duration time) {
    if (time.toDays() > 0) {
      return text.format("time.short.days", time.toDays(), time.toHoursPart());
    }
    if (time.toHours() > 0) {
      return text.format("time.short.hours", time.toHours(), time.toMinutesPart());
    }
    if (time.toMinutes() > 0) {
      return text.format("time.short.minutes", time.toMinutes(), time.toSecondsPart());
    }
    return time.toSeconds() > 0
        ? text.format("time.short.seconds", time.toMillis() / 1000.0)
        : text.format("time.short.millis", time.toMillis());
  }

  /** The zone of the clocks on the wall. */
  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  /** The hour of the day now, 0 to 23. */
  public int hour() {
    return clock.instant().atZone(zone()).getHour();
  }

  private LocalDate dateOf(Instant time) {
    return LocalDate.ofInstant(time, zone());
  }

  private String said(DateTimeFormatter form, Instant time) {
    return form.withLocale(text.locale()).withZone(zone()).format(time);
  }
}
