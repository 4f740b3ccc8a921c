package com.tenocean.micro;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.SimpleFormatter;

/** How the log is written: for people, or for programs that collect it. */
enum LogFormat {
  TEXT(SimpleFormatter.class),
  JSON(JsonLines.class);

  private static final String KEY = "tenocean.log.format";

  private final Class<? extends Formatter> formatter;

  LogFormat(Class<? extends Formatter> formatter) {
    this.formatter = formatter;
  }

  /** What java.util.logging makes the lines with. */
  String formatter() {
    return formatter.getName();
  }

  /** The one that was chosen; that for people if nobody chose one, or what there is not. */
  static LogFormat chosen() {
    return find().orElse(TEXT);
  }

  /**
   * For when there is a log that can take the details.
   *
   * @throws StartFailure if there is no such format as was chosen
   */
  static void check() {
    if (Settings.has(KEY) && find().isEmpty()) {
      throw new StartFailure(
          "%s is \"%s\"; wanted is text or json".formatted(KEY, Settings.find(KEY).get()));
    }
  }

  private static Optional<LogFormat> find() {
    return Settings.find(KEY)
        .flatMap(
            chosen ->
                Arrays.stream(values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(chosen))
                    .findFirst());
  }
}
