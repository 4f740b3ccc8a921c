package com.tenocean.web.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.web.language.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
  /** Half past midnight in Madrid. */
  private static final Instant NOW = Instant.parse("2026-03-01T23:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "en,    2026-03-01T23:10:00Z, 'Today, 12:10 AM'",
    "en,    2026-03-01T22:59:00Z, 'Yesterday, 11:59 PM'",
    "en,    2026-02-28T23:00:00Z, 'Yesterday, 12:00 AM'",
    "en,    2026-02-28T22:59:00Z, 'February 28, 2026, 11:59 PM'",
    "en,    2026-03-02T23:00:00Z, 'March 3, 2026, 12:00 AM'",
    "es,    2026-03-01T23:10:00Z, 'Hoy, 0:10'",
    "zh-CN, 2026-03-01T22:59:00Z, '昨天 下午11:59'",
  })
  void saysTodayAndYesterdayByTheClocksOnTheWall(String language, Instant time, String said) {
    assertThat(times(Locale.forLanguageTag(language)).spoken(time)).isEqualTo(said);
  }

  private static Times times(Locale reader) {
    var times = new Times();
    times.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    times.zone = "Europe/Madrid";
    times.text =
        new Text() {
          @Override
          public Locale locale() {
            return reader;
          }
        };
    return times;
  }
}
