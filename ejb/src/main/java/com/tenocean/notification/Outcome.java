package com.tenocean.notification;

import com.tenocean.workflow.RunFailure;
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

  /** Tried as often as may be; the run says more. */
  public static Outcome givenUp(RunFailure failure) {
    return failed("given up after %d attempts: %s".formatted(failure.attempts(), failure.error()));
  }

  /** Sent back, with that code. */
  public static Outcome bounced(String code) {
    return new Outcome(DeliveryStatus.BOUNCED, "sent back with " + code);
  }

  public static Outcome suppressed(String reason) {
    return new Outcome(DeliveryStatus.SUPPRESSED, reason);
  }
}
