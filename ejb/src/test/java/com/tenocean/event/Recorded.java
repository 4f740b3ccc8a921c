package com.tenocean.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.shared.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An event as it once stood in the log. The files are never changed or removed, only added to: they
 * are what later releases must be able to read.
 */
record Recorded(Path file, JsonNode event) {
  private static final Path FOLDER = Path.of("src/test/resources/recorded-events");

  static List<Recorded> all() {
    try (var files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> new Recorded(file, Json.tree(text(file))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Recorded> of(CataloguedEvent type) {
    return all().stream()
        .filter(one -> one.name().equals(type.name().value()))
        .filter(one -> one.event().path("v").asText().equals(type.version()))
        .toList();
  }

  String name() {
    return event.path("name").asText();
  }

  JsonNode data() {
    return event.path("data");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return FOLDER.relativize(file).toString();
  }
}
