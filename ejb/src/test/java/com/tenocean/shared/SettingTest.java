package com.tenocean.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
  @ParameterizedTest
  @CsvSource({
    "tenocean.base-url, https://portal.example.org, portal.example.org",
    "tenocean.base-url, http://localhost:8080, ftp://portal.example.org",
    "tenocean.base-url, https://example.org/portal, https://exa mple.org",
    "tenocean.association.time-zone, Europe/Madrid, Mars/Base",
    "tenocean.association.time-zone, UTC, Madrid",
    "tenocean.association.locale, zh-CN, fr",
    "tenocean.db.url, jdbc:postgresql://db:5432/tenocean, postgresql://db:5432/tenocean",
    "tenocean.smtp.port, 587, 0",
    "tenocean.smtp.port, 65535, 65536",
    "tenocean.smtp.port, 25, smtp",
    "tenocean.smtp.from, portal@localhost, portal",
    "tenocean.smtp.from, portal@example.org, portal@",
    "tenocean.smtp.rate, 600, many",
    "tenocean.smtp.rate-per-host, 0, -1",
    "tenocean.smtp.from-name, 10 Ocean: 楼委会, '10\nOcean'",
    "tenocean.smtp.reply-to, board@example.org, the board",
    "tenocean.smtp.starttls, true, yes",
    "tenocean.first-admin.email, board@example.org, board at example.org",
    "tenocean.first-admin.enabled, false, no",
    "tenocean.digest.day, FRIDAY, Freitag",
    "tenocean.digest.day, DAILY, WEEKLY",
    "tenocean.digest.time, 08:00, 8:00",
    "tenocean.digest.time, 23:59, 24:00",
    "tenocean.retention.runs, P90D, 90",
    "tenocean.retention.event-ids, P730D, -P1D",
    "tenocean.push.subject, mailto:board@example.org, mailto:board",
    "tenocean.push.subject, https://portal.example.org, board@example.org",
    "tenocean.push.private-addresses, true, 10.0.0.0/8",
    "tenocean.retention.deliveries, P365D, a year",
  })
  void saysWhatIsWrongAndWhatWouldBeRight(String key, String good, String wrong) {
    var setting =
        Setting.CHECKED.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
    assertThat(setting.complaint(good)).isEmpty();
    assertThat(setting.complaint(wrong))
        .hasValueSatisfying(words -> assertThat(words).startsWith(key).contains(wrong, "wanted"));
  }

  @Test
  void showsNoSecret() {
    var key =
        Setting.CHECKED.stream()
            .filter(s -> s.key().endsWith("admin-key"))
            .findFirst()
            .orElseThrow();
    assertThat(key.complaint("0123456789-abcdefghijklmnopqrstuvwxyz")).isEmpty();
    assertThat(key.complaint("hunter2"))
        .hasValueSatisfying(
            words -> assertThat(words).contains("7 characters").doesNotContain("hunter2"));
  }
}
