package com.tenocean.notification.push.internal;

import com.tenocean.notification.Category;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.internal.BatchLetter;
import com.tenocean.notification.push.PushDue;
import com.tenocean.shared.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;

/**
 * What a device is told. It may be shown on a locked screen, so it names the kind of news and
 * nothing of it; the address holds an id that says nothing. All are padded to one length, for the
 * push service sees how long a message is (RFC 8291, section 5).
 */
final class PushPayload {
  private static final int LENGTH = 512;
  private static final String URGENT = "urgent";

  private PushPayload() {}

  static String of(PushDue due, Category category, String template, Locale language) {
    var texts = MailTexts.beside(PushDue.class, language);
    var delivery = due.deliveryId().toString();
    var kind =
        due.mustHurry() && category == Category.ANNOUNCEMENT ? URGENT : kind(category, template);
    var shown = new LinkedHashMap<String, String>();
    shown.put("title", texts.of("title." + kind));
    shown.put("body", texts.of(template.equals(TestLetter.NAME) ? "body.test" : "body"));
    shown.put("path", "/notifications/open?id=" + delivery);
    shown.put("tag", delivery);
    shown.put("lang", language.toLanguageTag());
    return padded(Json.write(shown));
  }

  private static String kind(Category category, String template) {
    return switch (template) {
      case TestLetter.NAME -> "test";
      case BatchLetter.NAME -> "batch";
      default -> category.name();
    };
  }

  /** White space after it is still JSON. */
  private static String padded(String json) {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return json + " ".repeat(Math.max(0, LENGTH - length));
  }
}
