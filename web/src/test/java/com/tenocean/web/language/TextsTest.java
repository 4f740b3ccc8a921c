package com.tenocean.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in every language, and no text is missing or left over. */
class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");

  static Stream<String> features() {
    return Bundles.features().stream();
  }

  @ParameterizedTest
  @MethodSource("features")
  void everyTextSpeaksEveryLanguage(String feature) {
    var english = Bundles.load(feature, "");
    for (var suffix : new String[] {"_es", "_zh_CN"}) {
      var other = Bundles.load(feature, suffix);
      assertThat(new TreeSet<>(other.stringPropertyNames()))
          .as("keys of %s%s", feature, suffix)
          .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
      for (var key : english.stringPropertyNames()) {
        assertThat(places(other.getProperty(key)))
            .as("places of %s.%s%s", feature, key, suffix)
            .isEqualTo(places(english.getProperty(key)));
        assertThat(other.getProperty(key)).as("%s.%s%s", feature, key, suffix).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void textsWithPlacesCanBeFilled(String feature) {
    for (var suffix : new String[] {"", "_es", "_zh_CN"}) {
      var bundle = Bundles.load(feature, suffix);
      for (var key : bundle.stringPropertyNames()) {
        var text = bundle.getProperty(key);
        assertThatCode(() -> new MessageFormat(text))
            .as("%s.%s%s", feature, key, suffix)
            .doesNotThrowAnyException();
        assertThat(text)
            .as("%s.%s%s: write ’, which MessageFormat leaves alone", feature, key, suffix)
            .doesNotContain("'");
      }
    }
  }

  @Test
  void everyTextAskedForExists() {
    var asked = new UsedTexts().namesOf(Bundles.features());
    asked.removeAll(Bundles.names());
    assertThat(asked).as("texts that pages or code ask for and no bundle has").isEmpty();
  }

  @Test
  void everyTextIsAskedFor() {
    var used = new UsedTexts();
    var unused = new TreeSet<>(Bundles.names());
    unused.removeIf(used::has);
    assertThat(unused).as("texts that nothing asks for").isEmpty();
  }

  private static TreeSet<String> places(String text) {
    var places = new TreeSet<String>();
    var matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }
}
