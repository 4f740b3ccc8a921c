package com.tenocean.building;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/** Names a unit; it stays the same when the unit's label changes. */
public record UnitId(@JsonValue UUID value) implements Serializable {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public UnitId {}

  /** Reads the form that {@link #toString()} writes. */
  public static UnitId of(String text) {
    return new UnitId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
