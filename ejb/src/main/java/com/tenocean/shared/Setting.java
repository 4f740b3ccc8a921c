package com.tenocean.shared;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A setting and what it may be.
 *
 * @param key as in {@code tenocean.smtp.port}
 * @param wanted what a good value is, in words that end a sentence
 * @param allows whether a value is good
 */
record Setting(String key, String wanted, Predicate<String> allows) {
  private static final int HIGHEST_PORT = 65_535;
  private static final int LONGEST_FOOTER = 500;

  /** Those of which a wrong value would be noticed late, or by somebody who can't mend it. */
  static final List<Setting> CHECKED =
      List.of(
          new Setting(
              "tenocean.base-url",
              "an address such as https://portal.example.org",
              Setting::isWebAddress),
          new Setting(
              "tenocean.association.time-zone",
              "a time zone such as Europe/Madrid",
              Setting::isTimeZone),
          new Setting(
              "tenocean.association.locale",
              "en, es or zh-CN",
              value -> value.matches("en|es|zh-CN")),
          new Setting(
              "tenocean.db.url",
              "a URL such as jdbc:postgresql://host:5432/tenocean",
              value -> value.startsWith("jdbc:postgresql:")),
          new Setting("tenocean.smtp.port", "a number from 1 to 65535", Setting::isPort),
          new Setting("tenocean.smtp.from", "an e-mail address", Setting::isMailAddress),
          number("tenocean.smtp.rate"),
          number("tenocean.smtp.rate-per-host"),
          line("tenocean.smtp.from-name"),
          new Setting("tenocean.smtp.reply-to", "an e-mail address", Setting::isMailAddress),
          new Setting(
              "tenocean.association.footer",
              "text of at most 500 characters",
              value -> value.length() <= LONGEST_FOOTER),
          flag("tenocean.smtp.starttls"),
          new Setting("tenocean.first-admin.email", "an e-mail address", Setting::isMailAddress),
          new Setting(
              "tenocean.digest.day",
              "DAILY, or a day such as MONDAY",
              value -> value.matches("DAILY|(MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY")),
          new Setting(
              "tenocean.digest.time",
              "a time such as 08:00",
              value -> value.matches("([01]\\d|2[0-3]):[0-5]\\d")),
          period("tenocean.retention.runs"),
          period("tenocean.retention.event-ids"),
          period("tenocean.retention.deliveries"),
          new Setting(
              "tenocean.api.admin-key",
              "32 to 200 of A-Z a-z 0-9 - . _ ~",
              value -> value.matches("[A-Za-z0-9._~-]{32,200}")),
          vapidKey("tenocean.push.public-key", "B[A-Za-z0-9_-]{86}", "65 bytes"),
          vapidKey("tenocean.push.private-key", "[A-Za-z0-9_-]{43}", "32 bytes"),
          new Setting(
              "tenocean.push.subject",
              "an address such as mailto:portal@example.org or https://portal.example.org",
              Setting::isContact),
          flag("tenocean.push.private-addresses"),
          flag("tenocean.first-admin.enabled"),
          flag("tenocean.development"));

  /** The sentence about a value, if it is not good. */
  Optional<String> complaint(String value) {
    return allows.test(value)
        ? Optional.empty()
        : Optional.of("%s is %s; wanted is %s".formatted(key, shown(value), wanted));
  }

  /** A secret must not stand in a log. */
  private String shown(String value) {
    return key.endsWith("-key")
        ? "%d characters that are not shown here".formatted(value.length())
        : '"' + value + '"';
  }

  private static Setting flag(String key) {
    return new Setting(key, "true or false", value -> value.matches("true|false"));
  }

  private static Setting number(String key) {
    return new Setting(key, "a number from 0 to 999999", value -> value.matches("\\d{1,6}"));
  }

  private static Setting vapidKey(String key, String form, String size) {
    return new Setting(
        key,
        size + " in base64url without padding, as programs that make VAPID keys write them",
        value -> value.matches(form));
  }

  private static Setting line(String key) {
    return new Setting(
        key, "a line of at most 100 characters", value -> value.matches("\\P{Cntrl}{1,100}"));
  }

  private static Setting period(String key) {
    return new Setting(key, "a time such as P90D", Setting::isPeriod);
  }

  private static boolean isPeriod(String value) {
    try {
      return Duration.parse(value).compareTo(Duration.ZERO) > 0;
    } catch (DateTimeException wrong) {
      return false;
    }
  }

  private static boolean isWebAddress(String value) {
    try {
      var address = new URI(value);
      return address.getHost() != null && address.getScheme().matches("https?");
    } catch (URISyntaxException wrong) {
      return false;
    }
  }

  private static boolean isContact(String value) {
    return value.startsWith("https:")
        ? isWebAddress(value)
        : value.startsWith("mailto:") && isMailAddress(value.substring("mailto:".length()));
  }

  private static boolean isTimeZone(String value) {
    try {
      ZoneId.of(value);
      return true;
    } catch (DateTimeException wrong) {
      return false;
    }
  }

  private static boolean isPort(String value) {
    return value.matches("\\d{1,5}")
        && Integer.parseInt(value) > 0
        && Integer.parseInt(value) <= HIGHEST_PORT;
  }

  private static boolean isMailAddress(String value) {
    try {
      new InternetAddress(value, true);
      return value.contains("@");
    } catch (AddressException wrong) {
      return false;
    }
  }
}
