package com.tenocean.micro;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings of this program, read where the portal reads its own: a system property first, then
 * the environment ({@code tenocean.db.url}, {@code TENOCEAN_DB_URL}).
 */
public final class Settings {
  private static final int HIGHEST_PORT = 65_535;

  private Settings() {}

  /** What was set for a key; an empty value counts as not set. */
  public static Optional<String> find(String key) {
    return Optional.ofNullable(System.getProperty(key))
        .or(() -> Optional.ofNullable(System.getenv(environmentName(key))))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** Takes back system properties without a value, which would hide what the environment says. */
  public static void forgetEmptyProperties() {
    System.getProperties().stringPropertyNames().stream()
        .filter(key -> key.startsWith("tenocean.") && System.getProperty(key).isBlank())
        .forEach(System::clearProperty);
  }

  /** Whether somebody chose a value for a key. */
  public static boolean has(String key) {
    return find(key).isPresent();
  }

  /** Tells the portal, which runs in the same process, a value that nobody chose. */
  public static void offer(String key, String value) {
    if (!has(key)) {
      System.setProperty(key, value);
    }
  }

  /** A port, or the given one where none was chosen. */
  public static int port(String key, int otherwise) {
    return find(key).map(value -> parsePort(key, value)).orElse(otherwise);
  }

  /** A number of things, at least one, or the given one where none was chosen. */
  public static int count(String key, int otherwise) {
    return find(key).map(value -> parseCount(key, value)).orElse(otherwise);
  }

  /** A yes or no, or the given one where none was chosen. */
  public static boolean flag(String key, boolean otherwise) {
    return find(key).map(value -> parseFlag(key, value)).orElse(otherwise);
  }

  /** Where the embedded parts keep their data. */
  public static Path dataFolder() {
    var name = find("tenocean.data-dir").orElse("data");
    try {
      return Path.of(name).toAbsolutePath().normalize();
    } catch (InvalidPathException wrong) {
      throw new StartFailure(
          "tenocean.data-dir is no name of a folder: " + wrong.getReason(), wrong);
    }
  }

  private static String environmentName(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static int parsePort(String key, String value) {
    if (value.matches("\\d{1,5}")) {
      var port = Integer.parseInt(value);
      if (port > 0 && port <= HIGHEST_PORT) {
        return port;
      }
    }
    throw new StartFailure(key + " is \"" + value + "\"; wanted is a number from 1 to 65535");
  }

  private static int parseCount(String key, String value) {
    if (value.matches("[1-9]\\d{0,5}")) {
      return Integer.parseInt(value);
    }
    throw new StartFailure(key + " is \"" + value + "\"; wanted is a number from 1 to 999999");
  }

  private static boolean parseFlag(String key, String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new StartFailure(key + " is \"" + value + "\"; wanted is true or false");
    };
  }
}
