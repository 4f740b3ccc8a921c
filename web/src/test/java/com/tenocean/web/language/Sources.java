package com.tenocean.web.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this module that a test reads. */
public final class Sources {
  private static final Path MAIN = Path.of("src/main");

  private Sources() {}

  /** All pages, tags and templates. */
  public static List<Path> pages() {
    return files(MAIN.resolve("webapp"), ".xhtml");
  }

  /** All Java sources. */
  public static List<Path> java() {
    return files(MAIN.resolve("java"), ".java");
  }

  /** All bundles of this module, every language. */
  public static List<Path> bundles() {
    return files(MAIN.resolve("resources/com/tenocean/web/i18n"), ".properties");
  }

  /** All style sheets and scripts. */
  public static Stream<Path> resources() {
    var folder = MAIN.resolve("webapp/WEB-INF/resources");
    return Stream.concat(files(folder, ".css").stream(), files(folder, ".js").stream());
  }

  /** A file's text. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
