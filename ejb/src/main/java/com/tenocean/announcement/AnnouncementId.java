package com.tenocean.announcement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one announcement. */
public record AnnouncementId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AnnouncementId {}

  /**
   * Reads the form that {@link #toString()} writes.
   *
   * @throws IllegalArgumentException if the text is no id
   */
  public static AnnouncementId of(String text) {
    return new AnnouncementId(UUID.fromString(text));
  }

  /** What deliveries that tell of it are about. */
  public String about() {
    return "announcement " + value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
