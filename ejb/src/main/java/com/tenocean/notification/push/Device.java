package com.tenocean.notification.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device as its owner sees it.
 *
 * @param mark tells the browser at which the owner sits apart from the others: SHA-256 of its
 *     endpoint, base64url
 * @param reachedAt when a push service last took something for it; null for never
 * @param trouble what is wrong with it
 */
public record Device(
    SubscriptionId id,
    String name,
    String mark,
    Instant since,
    @Nullable Instant reachedAt,
    Trouble trouble) {

  /** What keeps a device from being reached. */
  public enum Trouble {
    NONE,
    /** It did not take the last delivery. */
    UNREACHED,
    /** It subscribed for other keys than the portal has now, and must do so again. */
    OLD_KEY
  }
}
