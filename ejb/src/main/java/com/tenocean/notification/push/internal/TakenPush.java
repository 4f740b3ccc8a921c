package com.tenocean.notification.push.internal;

import com.tenocean.notification.Category;
import com.tenocean.notification.push.PushSubscription;
import com.tenocean.shared.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A delivery and the device it is to go to now, as their rows say.
 *
 * @param tries how many there were, this one included
 * @param to null if the device is gone, or another person's by now
 * @param serverKey what the device subscribed for
 * @param failures how many deliveries in a row the device did not take
 */
record TakenPush(
    UserId recipient,
    Category category,
    String template,
    Map<String, String> data,
    @Nullable String about,
    Instant leftAt,
    int tries,
    @Nullable PushSubscription to,
    @Nullable String serverKey,
    int failures) {
  /** Over three quarters of an hour, by the engine's back-off. */
  static final int MOST_TRIES = 8;

  /** A device that did not take so many deliveries is tried once for each from then on. */
  private static final int PATIENCE = 3;

  boolean isLastTry() {
    return tries >= MOST_TRIES || failures >= PATIENCE;
  }
}
