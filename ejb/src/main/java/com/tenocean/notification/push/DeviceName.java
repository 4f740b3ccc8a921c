package com.tenocean.notification.push;

import com.tenocean.shared.TypedText;

/** What a person calls a device. */
public record DeviceName(String value) {
  /** The longest, in characters. */
  public static final int MAX_LENGTH = 60;

  /**
   * @throws IllegalArgumentException if nothing is left of it, or too much
   */
  public DeviceName {
    value = TypedText.tidy(value);
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a device's name has 1 to " + MAX_LENGTH + " characters");
    }
  }
}
