package com.tenocean.notification.push.internal;

import com.tenocean.workflow.RunFailure;
import org.jspecify.annotations.Nullable;

/**
 * How a push to one device ended.
 *
 * @param reason why it was not taken, without personal data; null if it was
 */
public record PushResult(Kind kind, @Nullable String reason) {

  /** What follows from it. */
  public enum Kind {
    /** The push service took it; more nobody can know. */
    SENT,
    /** It was refused, or nobody answered for long enough. */
    FAILED,
    /** The browser has ended the subscription: the device is forgotten. */
    GONE,
    /** Not sent, on purpose. */
    SUPPRESSED,
    /** The portal itself failed at it, which says nothing of the device. */
    GIVEN_UP
  }

  static PushResult sent() {
    return new PushResult(Kind.SENT, null);
  }

  static PushResult failed(String reason) {
    return new PushResult(Kind.FAILED, reason);
  }

  static PushResult gone(String reason) {
    return new PushResult(Kind.GONE, reason);
  }

  static PushResult givenUp(RunFailure failure) {
    return new PushResult(
        Kind.GIVEN_UP,
        "given up after %d attempts: %s".formatted(failure.attempts(), failure.error()));
  }

  static PushResult suppressed(String reason) {
    return new PushResult(Kind.SUPPRESSED, reason);
  }
}
