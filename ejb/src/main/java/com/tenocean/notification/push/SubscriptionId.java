package com.tenocean.notification.push;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.UUID;

/**
 * Names the subscription of one person's one browser; a browser that changes hands gets another.
 */
public record SubscriptionId(@JsonValue UUID value) implements Serializable {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SubscriptionId {}

  /**
   * @throws IllegalArgumentException if the text is no id
   */
  public static SubscriptionId of(String text) {
    return new SubscriptionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
