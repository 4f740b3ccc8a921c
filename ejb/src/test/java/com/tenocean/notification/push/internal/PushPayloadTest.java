package com.tenocean.notification.push.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.notification.Category;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.internal.BatchLetter;
import com.tenocean.notification.push.PushDue;
import com.tenocean.notification.push.SubscriptionId;
import com.tenocean.shared.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushPayloadTest {
  private static final SubscriptionId DEVICE = new SubscriptionId(new UUID(0, 2));
  private static final DeliveryId ID = new DeliveryId(new UUID(0x0198_0000_0000_7000L, 1));

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "zh-CN"})
  void namesTheKindOfNewsInEachLanguage(String tag) {
    var titles = new HashSet<String>();
    for (var category : Category.values()) {
      titles.add(title(category, "forum/post", tag));
    }
    titles.add(title(Category.EVENT, BatchLetter.NAME, tag));
    titles.add(title(Category.SECURITY, TestLetter.NAME, tag));

    assertThat(titles).hasSize(Category.values().length + 2);
    if (!tag.equals("en")) {
      assertThat(titles).doesNotContain(title(Category.MENTION, "t", "en"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "zh-CN"})
  void theLengthGivesNothingAway(String tag) {
    for (var category : Category.values()) {
      assertThat(text(category, "t", tag).getBytes(StandardCharsets.UTF_8)).hasSize(512);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "zh-CN"})
  void saysInWhichLanguageItIsAndWhatItIsAbout(String tag) {
    var shown = Json.tree(text(Category.MENTION, "t", tag));
    assertThat(shown.path("lang").asText()).isEqualTo(tag);
    assertThat(shown.path("path").asText()).isEqualTo("/notifications/open?id=" + ID);
    assertThat(shown.path("tag").asText()).isEqualTo(ID.toString());
    assertThat(shown.path("body").asText()).isNotBlank();
  }

  @Test
  void whatIsUrgentSaysSo() {
    var due = new PushDue(ID, DEVICE, true);

    assertThat(PushPayload.of(due, Category.ANNOUNCEMENT, "t", Locale.ENGLISH))
        .contains("Urgent announcement");
    assertThat(PushPayload.of(due, Category.EVENT, "t", Locale.ENGLISH))
        .contains("News about an event");
  }

  private static String title(Category category, String template, String tag) {
    return Json.tree(text(category, template, tag)).path("title").asText();
  }

  private static String text(Category category, String template, String tag) {
    return PushPayload.of(new PushDue(ID, DEVICE), category, template, Locale.forLanguageTag(tag));
  }
}
