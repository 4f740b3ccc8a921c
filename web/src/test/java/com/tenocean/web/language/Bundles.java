package com.tenocean.web.language;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The bundles as they lie in the source tree. */
final class Bundles {
  /** Their keys are Faces', not ours. */
  private static final Set<String> FOREIGN = Set.of("faces");

  private Bundles() {}

  /** Every feature that has texts. */
  static Set<String> features() {
    return Sources.bundles().stream()
        .map(file -> file.getFileName().toString().replace(".properties", ""))
        .filter(name -> !name.contains("_"))
        .collect(toCollection(TreeSet::new));
  }

  /** Every {@code feature.key} that pages and code ask for. */
  static Set<String> names() {
    var names = new TreeSet<String>();
    for (var feature : features()) {
      if (!FOREIGN.contains(feature)) {
        load(feature, "").stringPropertyNames().forEach(key -> names.add(feature + "." + key));
      }
    }
    return names;
  }

  /**
   * A bundle in one language.
   *
   * @param suffix empty for English, {@code _es}, {@code _zh_CN}
   */
  static Properties load(String feature, String suffix) {
    var file =
        Path.of("src/main/resources/com/tenocean/web/i18n", feature + suffix + ".properties");
    var properties = new OnceEach();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** Of two texts under one key nobody would ever read the first. */
  private static final class OnceEach extends Properties {
    private static final long serialVersionUID = 1;

    @Override
    public synchronized Object put(Object key, Object text) {
      if (containsKey(key)) {
        throw new IllegalStateException("there are two texts under " + key);
      }
      return super.put(key, text);
    }
  }
}
