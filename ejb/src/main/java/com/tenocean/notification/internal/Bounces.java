package com.tenocean.notification.internal;

import com.tenocean.notification.NothingToTellException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of mail to an address lately.
 *
 * @param count how often, one after another, it was found to be of no use
 * @param reason the last time
 * @param stoppedAt since when no mail goes there; null while it does
 */
record Bounces(int count, String reason, @Nullable Instant stoppedAt) {

  /**
   * @throws NothingToTellException if no mail goes there
   */
  void mustNotHaveStopped() {
    objection()
        .ifPresent(
            why -> {
              throw new NothingToTellException(why);
            });
  }

  /** Why no mail goes there; empty while it does. */
  Optional<String> objection() {
    return Optional.ofNullable(stoppedAt)
        .map(
            since ->
                "mail to the address has stopped: refused %d times, last as %s"
                    .formatted(count, reason));
  }
}
