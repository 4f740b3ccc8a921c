package com.tenocean.notification;

import static com.tenocean.notification.Category.ANNOUNCEMENT;
import static com.tenocean.notification.Category.FORUM_POST;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.notification.Preferences.Choice;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which message goes to whom, and when. It is ten past one in Madrid, summer time. */
class RouteTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Instant NOW = Instant.parse("2026-06-01T11:10:00Z");
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // pace, quiet, muted, security only, urgent: what becomes of it
        "AT_ONCE, -,           false, false, false, at once",
        "AT_ONCE, 22:00-07:00, false, false, false, at once",
        "AT_ONCE, 13:00-15:00, false, false, false, 2026-06-01T13:00:00Z",
        "AT_ONCE, 13:00-15:00, false, false, true,  at once",
        "AT_ONCE, -,           true,  false, false, muted topic 17",
        "AT_ONCE, -,           true,  false, true,  muted topic 17",
        "AT_ONCE, -,           false, true,  true,  wants nothing but security",
        "BATCHED, -,           false, false, false, 2026-06-01T11:30:00Z",
        "BATCHED, 13:20-13:30, false, false, false, 2026-06-01T11:30:00Z",
        "BATCHED, 13:20-13:31, false, false, false, 2026-06-01T11:31:00Z",
        "BATCHED, -,           false, false, true,  at once",
        "DAILY,   -,           false, false, false, 2026-06-01T16:00:00Z",
        "DAILY,   17:00-09:00, false, false, false, 2026-06-02T07:00:00Z",
        "DAILY,   -,           true,  false, false, muted topic 17",
        "DAILY,   -,           false, false, true,  at once",
        "OFF,     -,           false, false, false, turned off",
        "OFF,     -,           false, false, true,  turned off",
        "OFF,     -,           false, true,  false, wants nothing but security",
      })
  void mailAndPushGoByWhatThePersonChose(
      Pace pace,
      @Nullable String quiet,
      boolean isMuted,
      boolean isSecurityOnly,
      boolean isUrgent,
      String expected) {
    for (var channel : List.of(Channel.EMAIL, Channel.PUSH)) {
      for (var category : Category.values()) {
        var person =
            chooser(new Choice(category, channel), pace, isSecurityOnly, hours(quiet), isMuted);
        assertThat(route(what(category, isUrgent), channel, person))
            .as("%s by %s", category, channel)
            .isEqualTo(category == Category.SECURITY ? "at once" : expected);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "AT_ONCE, -,           false, false, at once",
        "AT_ONCE, 13:00-15:00, false, false, at once", // nobody is woken by a page
        "AT_ONCE, -,           true,  false, muted topic 17",
        "AT_ONCE, -,           false, true,  wants nothing but security",
        "OFF,     -,           false, false, turned off",
        "OFF,     13:00-15:00, true,  false, muted topic 17",
      })
  void thePortalItselfShowsAtOnceOrNotAtAll(
      Pace pace, @Nullable String quiet, boolean isMuted, boolean isSecurityOnly, String expected) {
    for (var category : Category.values()) {
      if (category.channels().contains(Channel.IN_APP)) {
        var choice = new Choice(category, Channel.IN_APP);
        var person = chooser(choice, pace, isSecurityOnly, hours(quiet), isMuted);
        assertThat(route(what(category, false), Channel.IN_APP, person))
            .as(category.name())
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void whatIsChosenForOneChannelCountsForNoOther() {
    var mailOff = new Choice(ANNOUNCEMENT, Channel.EMAIL);
    var person = chooser(mailOff, Pace.OFF, false, null, false);
    assertThat(route(what(ANNOUNCEMENT, false), Channel.EMAIL, person)).isEqualTo("turned off");
    assertThat(route(what(ANNOUNCEMENT, false), Channel.PUSH, person)).isEqualTo("at once");
    assertThat(route(what(ANNOUNCEMENT, false), Channel.IN_APP, person)).isEqualTo("at once");
    assertThat(route(what(Category.EVENT, false), Channel.EMAIL, person)).isEqualTo("at once");
  }

  private static Preferences chooser(
      Choice choice,
      Pace pace,
      boolean isSecurityOnly,
      @Nullable QuietHours quiet,
      boolean isMuted) {
    return new Preferences(
        Standing.RESIDENT,
        Map.of(choice, pace),
        isSecurityOnly,
        quiet,
        MADRID,
        isMuted ? Set.of("topic 17") : Set.of("topic 18"),
        Map.of(),
        EnumSet.allOf(Channel.class));
  }

  @ParameterizedTest
  @CsvSource({
    "APPLICANT, SECURITY VERIFICATION",
    "ALUMNI, SECURITY VERIFICATION FORUM_POST MENTION",
    "SUSPENDED, SECURITY VERIFICATION",
    "STAFF, SECURITY VERIFICATION ANNOUNCEMENT EVENT MAINTENANCE FORUM_POST MENTION DIGEST"
        + " OPERATIONS",
    "RESIDENT, SECURITY VERIFICATION ANNOUNCEMENT EVENT MAINTENANCE FORUM_POST MENTION DIGEST"
        + " OPERATIONS",
  })
  void goesOnlyToThoseWhomItConcerns(Standing standing, String heard) {
    for (var category : Category.values()) {
      var isHeard = Set.of(heard.split(" ")).contains(category.name());
      assertThat(route(what(category, true), Channel.IN_APP, usual(standing, 0)))
          .as(category.name())
          .isEqualTo(isHeard ? "at once" : "standing " + standing);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENT, FORUM_POST,   EMAIL,  2026-06-01T16:00:00Z",
    "RESIDENT, MENTION,      EMAIL,  2026-06-01T11:30:00Z",
    "RESIDENT, ANNOUNCEMENT, EMAIL,  at once",
    "RESIDENT, EVENT,        EMAIL,  at once",
    "RESIDENT, MAINTENANCE,  EMAIL,  at once",
    "RESIDENT, FORUM_POST,   PUSH,   turned off",
    "RESIDENT, OPERATIONS,   PUSH,   turned off",
    "RESIDENT, MENTION,      PUSH,   at once",
    "RESIDENT, ANNOUNCEMENT, PUSH,   at once",
    "RESIDENT, FORUM_POST,   IN_APP, at once",
    "STAFF,    ANNOUNCEMENT, EMAIL,  2026-06-01T16:00:00Z",
    "STAFF,    EVENT,        EMAIL,  2026-06-01T16:00:00Z",
    "STAFF,    FORUM_POST,   EMAIL,  turned off",
    "STAFF,    MAINTENANCE,  EMAIL,  at once",
    "ALUMNI,   FORUM_POST,   EMAIL,  turned off",
    "ALUMNI,   MENTION,      EMAIL,  2026-06-01T16:00:00Z",
    "ALUMNI,   FORUM_POST,   IN_APP, at once",
  })
  void theUsualPaceHoldsWhereNothingIsChosen(
      Standing standing, Category category, Channel channel, String expected) {
    assertThat(route(what(category, false), channel, usual(standing, 0))).isEqualTo(expected);
  }

  @Test
  void manyInAnHourComeTogetherUnlessTheyAreUrgent() {
    var person = usual(Standing.RESIDENT, Route.MOST_AN_HOUR);
    assertThat(route(what(ANNOUNCEMENT, false), person)).isEqualTo("2026-06-01T11:30:00Z");
    assertThat(route(what(ANNOUNCEMENT, true), person)).isEqualTo("at once");
    assertThat(route(what(Category.SECURITY, false), person)).isEqualTo("at once");
    assertThat(route(what(ANNOUNCEMENT, false), Channel.PUSH, person)).isEqualTo("at once");
    assertThat(route(what(ANNOUNCEMENT, false), Channel.IN_APP, person)).isEqualTo("at once");
    assertThat(route(what(Category.DIGEST, false), person)).isEqualTo("at once");
  }

  @ParameterizedTest
  @CsvSource({
    // Clocks go forward from 02:00 to 03:00 on 29 March, back from 03:00 to 02:00 on 25 October.
    "2026-03-28T17:00:00Z, 2026-03-29T16:00:00Z",
    "2026-03-29T15:59:59Z, 2026-03-29T16:00:00Z",
    "2026-10-24T16:00:00Z, 2026-10-25T17:00:00Z",
  })
  void theEveningIsTheReadersWhateverTheClocksDo(Instant now, Instant due) {
    var person = usual(Standing.RESIDENT, 0);
    assertThat(Route.of(what(FORUM_POST, false), Channel.EMAIL, person, now).dueAt())
        .isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "22:00, 02:30, 2026-03-29T00:15:00Z, 2026-03-29T01:30:00Z", // 02:30 does not come: 03:30
    "22:00, 02:30, 2026-10-25T00:15:00Z, 2026-10-25T01:30:00Z", // 02:15, the first time
    "22:00, 02:30, 2026-10-25T01:15:00Z, 2026-10-25T01:30:00Z", // 02:15, the second time
    "22:00, 07:00, 2026-06-01T19:59:59Z, 2026-06-01T19:59:59Z",
    "22:00, 07:00, 2026-06-01T20:00:00Z, 2026-06-02T05:00:00Z",
    "22:00, 07:00, 2026-06-02T05:00:00Z, 2026-06-02T05:00:00Z",
    "08:00, 08:00, 2026-06-01T06:00:00Z, 2026-06-01T06:00:00Z",
  })
  void quietHoursEndByTheClockOnTheWall(LocalTime from, LocalTime to, Instant now, Instant end) {
    assertThat(new QuietHours(from, to).endOf(now, MADRID)).isEqualTo(end);
  }

  private static Notification what(Category category, boolean isUrgent) {
    return new Notification(category, "t", "cause", Map.of(), "topic 17", isUrgent);
  }

  private static Preferences usual(Standing standing, int mails) {
    return new Preferences(
        standing,
        Map.of(),
        false,
        NIGHT,
        MADRID,
        Set.of(),
        Map.of(Channel.EMAIL, mails),
        EnumSet.allOf(Channel.class));
  }

  private static @Nullable QuietHours hours(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var times = text.split("-");
    return new QuietHours(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
  }

  private static String route(Notification what, Preferences person) {
    return route(what, Channel.EMAIL, person);
  }

  private static String route(Notification what, Channel channel, Preferences person) {
    var route = Route.of(what, channel, person, NOW);
    if (route.suppressed() != null) {
      return route.suppressed();
    }
    return route.isAtOnce() ? "at once" : String.valueOf(route.dueAt());
  }
}
