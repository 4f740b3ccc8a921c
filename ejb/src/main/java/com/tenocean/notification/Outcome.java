package com.tenocean.notification;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt to deliver ended.
 *
 * @param reason why it was not sent, without personal data: it stands in the console
 */
public record Outcome(DeliveryStatus status, @Nullable String reason) {

  public static Outcome sent() {
    return new Outcome(DeliveryStatus.SENT, null);
  }

  public static Outcome failed(String reason) {
    return new Outcome(DeliveryStatus.FAILED, reason);
  }

  public static Outcome suppressed(String reason) {
    return new Outcome(DeliveryStatus.SUPPRESSED, reason);
  }
}
