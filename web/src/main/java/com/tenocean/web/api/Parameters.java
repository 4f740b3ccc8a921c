package com.tenocean.web.api;

import com.tenocean.notification.DeliveryId;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.console.RunNotFoundException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what stands in an address. */
final class Parameters {

  private Parameters() {}

  /**
   * @throws RunNotFoundException if it is not even a run's id
   */
  static RunId run(String text) {
    try {
      return RunId.of(text);
    } catch (IllegalArgumentException notAnId) {
      throw new RunNotFoundException(text);
    }
  }

  static @Nullable RunId runOrNull(String name, @Nullable String text) {
    try {
      return text == null ? null : RunId.of(text);
    } catch (IllegalArgumentException notAnId) {
      throw new BadParameterException(name, "the id of a run");
    }
  }

  static DeliveryId delivery(String name, String text) {
    try {
      return DeliveryId.of(text);
    } catch (IllegalArgumentException notAnId) {
      throw new BadParameterException(name, "the id of a mail of ours");
    }
  }

  static @Nullable RunStatus status(@Nullable String text) {
    try {
      return text == null ? null : RunStatus.valueOf(text);
    } catch (IllegalArgumentException notAStatus) {
      throw new BadParameterException("status", "one of " + Arrays.toString(RunStatus.values()));
    }
  }

  static @Nullable Instant instant(String name, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException notAnInstant) {
      throw new BadParameterException(name, "an instant, as in 2026-03-01T08:00:00Z");
    }
  }
}
