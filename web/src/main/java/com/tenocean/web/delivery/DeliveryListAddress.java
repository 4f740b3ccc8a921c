package com.tenocean.web.delivery;

import com.tenocean.notification.Category;
import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.notification.history.DeliveryFilter;
import com.tenocean.notification.history.Words;
import com.tenocean.shared.UserId;
import com.tenocean.web.time.Times;
import com.tenocean.web.visit.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries a page lists, as its address says. What can't be read counts as not said.
 *
 * @param words the token of what is looked for, see {@link SearchMemory}
 * @param from the first day, by the association's calendar
 * @param until the last day
 * @param after the delivery that the part of the list before ended with
 */
public record DeliveryListAddress(
    @Nullable UserId person,
    @Nullable Channel channel,
    @Nullable Category category,
    @Nullable DeliveryStatus status,
    @Nullable String cause,
    @Nullable String words,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable DeliveryId after) {
  static final String PAGE = "/admin/deliveries";
  private static final int LONGEST_CAUSE = 200;

  static DeliveryListAddress of(HttpServletRequest request) {
    return new DeliveryListAddress(
        Query.read(request, "person", UserId::of).orElse(null),
        Query.read(request, "channel", text -> Channel.valueOf(upper(text))).orElse(null),
        Query.read(request, "category", text -> Category.valueOf(upper(text))).orElse(null),
        Query.read(request, "state", text -> DeliveryStatus.valueOf(upper(text))).orElse(null),
        Query.read(request, "cause", text -> text)
            .filter(text -> text.length() <= LONGEST_CAUSE && text.indexOf('\0') < 0)
            .orElse(null),
        Query.read(request, "words", text -> text).orElse(null),
        day(request, "from"),
        day(request, "until"),
        Query.read(request, "after", DeliveryId::of).orElse(null));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static @Nullable LocalDate day(HttpServletRequest request, String parameter) {
    return Query.read(request, parameter, LocalDate::parse).filter(Times::isOfOurTime).orElse(null);
  }

  DeliveryFilter filter(@Nullable Words sought, ZoneId zone) {
    return new DeliveryFilter(
        person,
        channel,
        category,
        status,
        cause,
        sought,
        from == null ? null : beginning(from, zone),
        until == null ? null : beginning(until.plusDays(1), zone));
  }

  private static Instant beginning(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  DeliveryListAddress to(@Nullable UserId other) {
    return new DeliveryListAddress(
        other, channel, category, status, cause, words, from, until, null);
  }

  DeliveryListAddress by(@Nullable Channel other) {
    return new DeliveryListAddress(
        person, other, category, status, cause, words, from, until, null);
  }

  DeliveryListAddress in(@Nullable DeliveryStatus other) {
    return new DeliveryListAddress(
        person, channel, category, other, cause, words, from, until, null);
  }

  DeliveryListAddress about(@Nullable String other) {
    return new DeliveryListAddress(
        person, channel, category, status, other, words, from, until, null);
  }

  DeliveryListAddress from(DeliveryId last) {
    return new DeliveryListAddress(
        person, channel, category, status, cause, words, from, until, last);
  }

  /** Below the context path. */
  String path() {
    return PAGE
        + new Query()
            .with("person", person)
            .with("channel", lower(channel))
            .with("category", lower(category))
            .with("state", lower(status))
            .with("cause", cause)
            .with("words", words)
            .with("from", from)
            .with("until", until)
            .with("after", after);
  }

  private static @Nullable String lower(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
