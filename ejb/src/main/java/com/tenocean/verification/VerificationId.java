package com.tenocean.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/** Names one application to be recognised as a resident. */
public record VerificationId(@JsonValue UUID value) implements Serializable {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public VerificationId {}

  /** Reads the form that {@link #toString()} writes. */
  public static VerificationId of(String text) {
    return new VerificationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
