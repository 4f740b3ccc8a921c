package com.tenocean.digest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/** Names one digest: that of a date, or one that an admin has asked for. */
public record DigestId(@JsonValue UUID value) implements Serializable {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DigestId {}

  /** Reads the form that {@link #toString()} writes. */
  public static DigestId of(String text) {
    return new DigestId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
