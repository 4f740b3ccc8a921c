package com.tenocean.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tenocean.event.EventCatalogue;
import com.tenocean.event.EventName;
import com.tenocean.shared.WrongSettingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeySettingsTest {
  private static final String SECRET = "0123456789abcdefghijklmnopqrstuv";
  private static final Map<String, String> GOOD =
      Map.of(
          "tenocean.api.keys", "crm, front-desk",
          "tenocean.api.keys.crm.secret", SECRET,
          "tenocean.api.keys.crm.events", "user/verified, user/rejected",
          "tenocean.api.keys.front-desk.secret", SECRET + "-_.~",
          "tenocean.api.keys.front-desk.events", "user/registered");

  @Test
  void withoutSettingsThereIsNoKey() {
    assertThat(keys(Map.of())).isEmpty();
  }

  @Test
  void aKeyMaySendWhatItNames() {
    var keys = keys(GOOD);

    assertThat(keys).extracting(IntakeKey::name).containsExactly("crm", "front-desk");
    assertThat(keys.get(0).maySend(new EventName("user/rejected"))).isTrue();
    assertThat(keys.get(1).maySend(new EventName("user/rejected"))).isFalse();
    assertThat(keys.get(0).opensWith(SECRET)).isTrue();
    assertThat(keys.get(1).opensWith(SECRET)).isFalse();
    assertThat(keys.get(0)).hasToString("event key crm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| CRM | tenocean.api.keys is \"CRM\"; wanted is a list of names",
        ".crm.secret | short | tenocean.api.keys.crm.secret has 5 characters",
        ".crm.secret | '' | tenocean.api.keys.crm.secret has 0 characters",
        ".crm.secret | 0123456789/abcdefghijklmnopqrstuv | has 33 characters that are not shown",
        ".front-desk.secret | 0123456789abcdefghijklmnopqrstuv | is that of another key",
        ".crm.events | user/unknown | .crm.events is \"user/unknown\"; wanted is a list of some of",
        ".crm.events | workflow/failed | \"workflow/failed\"; wanted is a list of some of user/pr",
        ".crm.events | '' | tenocean.api.keys.crm.events is \"\"; wanted is a list",
      })
  void aValueThatCannotBeMeantIsNamed(String key, String value, String complaint) {
    var settings = new HashMap<>(GOOD);
    settings.put("tenocean.api.keys" + (key == null ? "" : key), value);

    assertThatExceptionOfType(WrongSettingException.class)
        .isThrownBy(() -> keys(settings))
        .withMessageContaining(complaint)
        .withMessageNotContaining("abcdef");
  }

  private static List<IntakeKey> keys(Map<String, String> settings) {
    return new KeySettings(new MapConfig(settings), new EventCatalogue()).keys();
  }
}
