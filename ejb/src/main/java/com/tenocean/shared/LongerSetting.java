package com.tenocean.shared;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A time that must be longer than another.
 *
 * @param usual what it is where nothing is set
 * @param otherUsual the same for the other
 */
record LongerSetting(String key, String usual, String other, String otherUsual) {

  static final List<LongerSetting> CHECKED =
      List.of(
          // A delivery must outlive what could be replayed and tell of the same again.
          new LongerSetting(
              "tenocean.retention.deliveries", "P365D", "tenocean.retention.runs", "P90D"));

  /** The sentence about the two, if they do not fit; what can't be read is another's complaint. */
  Optional<String> complaint(Function<String, Optional<String>> setting) {
    var time = setting.apply(key).orElse(usual);
    var otherTime = setting.apply(other).orElse(otherUsual);
    return isFine(time, otherTime)
        ? Optional.empty()
        : Optional.of(
            "%s is \"%s\"; wanted is a longer time than %s, which is \"%s\""
                .formatted(key, time, other, otherTime));
  }

  private static boolean isFine(String time, String otherTime) {
    try {
      return Duration.parse(time).compareTo(Duration.parse(otherTime)) > 0;
    } catch (DateTimeException unreadable) {
      return true;
    }
  }
}
