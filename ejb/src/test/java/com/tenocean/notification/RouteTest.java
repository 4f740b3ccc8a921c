package com.tenocean.notification;

import static com.tenocean.notification.Category.ANNOUNCEMENT;
import static com.tenocean.notification.Category.FORUM_POST;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.notification.Preferences.Choice;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
  void goesByWhatThePersonChose(
      Pace pace,
      @Nullable String quiet,
      boolean isMuted,
      boolean isSecurityOnly,
      boolean isUrgent,
      String expected) {
    for (var category : Category.values()) {
      var person =
          new Preferences(
              Standing.RESIDENT,
              Map.of(new Choice(category, Channel.EMAIL), pace),
              isSecurityOnly,
              hours(quiet),
              MADRID,
              isMuted ? Set.of("topic 17") : Set.of("topic 18"),
              0);
      assertThat(route(what(category, isUrgent), person))
          .as(category.name())
          .isEqualTo(category == Category.SECURITY ? "at once" : expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "APPLICANT, SECURITY VERIFICATION",
    "ALUMNI, SECURITY VERIFICATION FORUM_POST MENTION",
    "SUSPENDED, SECURITY VERIFICATION",
    "RESIDENT, SECURITY VERIFICATION ANNOUNCEMENT EVENT MAINTENANCE FORUM_POST MENTION DIGEST"
        + " OPERATIONS",
  })
  void goesOnlyToThoseWhomItConcerns(Standing standing, String heard) {
    for (var category : Category.values()) {
      var isHeard = Set.of(heard.split(" ")).contains(category.name());
      assertThat(route(what(category, true), usual(standing, 0)))
          .as(category.name())
          .isEqualTo(isHeard ? "at once" : "standing " + standing);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theUsualPaceHoldsWhereNothingIsChosen(Category category) {
    var expected =
        switch (category) {
          case FORUM_POST -> "2026-06-01T16:00:00Z";
          case MENTION -> "2026-06-01T11:30:00Z";
          default -> "at once";
        };
    assertThat(route(what(category, false), usual(Standing.RESIDENT, 0))).isEqualTo(expected);
  }

  @Test
  void manyInAnHourComeTogetherUnlessTheyAreUrgent() {
    var person = usual(Standing.RESIDENT, Route.MOST_AN_HOUR);
    assertThat(route(what(ANNOUNCEMENT, false), person)).isEqualTo("2026-06-01T11:30:00Z");
    assertThat(route(what(ANNOUNCEMENT, true), person)).isEqualTo("at once");
    assertThat(route(what(Category.SECURITY, false), person)).isEqualTo("at once");
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
    return new Preferences(standing, Map.of(), false, NIGHT, MADRID, Set.of(), mails);
  }

  private static @Nullable QuietHours hours(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var times = text.split("-");
    return new QuietHours(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
  }

  private static String route(Notification what, Preferences person) {
    var route = Route.of(what, Channel.EMAIL, person, NOW);
    if (route.suppressed() != null) {
      return route.suppressed();
    }
    return route.isAtOnce() ? "at once" : String.valueOf(route.dueAt());
  }
}
