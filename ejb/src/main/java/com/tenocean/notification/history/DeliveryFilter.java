package com.tenocean.notification.history;

import com.tenocean.notification.Category;
import com.tenocean.notification.Channel;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are meant; what is null is not asked for.
 *
 * @param person to whom
 * @param cause the very thing told of, such as {@code announcement 0198…}
 * @param words the beginnings of words of the subject
 * @param from those that were planned then or later
 * @param until those that were planned before
 */
public record DeliveryFilter(
    @Nullable UserId person,
    @Nullable Channel channel,
    @Nullable Category category,
    @Nullable DeliveryStatus status,
    @Nullable String cause,
    @Nullable Words words,
    @Nullable Instant from,
    @Nullable Instant until) {

  /** All of them. */
  public static DeliveryFilter none() {
    return new DeliveryFilter(null, null, null, null, null, null, null, null);
  }

  /** What a person was told, by one channel or by all. */
  static DeliveryFilter own(UserId person, @Nullable Channel channel, Instant from) {
    return new DeliveryFilter(person, channel, null, null, null, null, from, null);
  }

  /** Only those that were planned then or later. */
  DeliveryFilter since(Instant then) {
    return new DeliveryFilter(person, channel, category, status, cause, words, then, until);
  }

  /** Whether nothing but times is asked for. */
  boolean isOfAll() {
    return person == null
        && channel == null
        && category == null
        && status == null
        && cause == null
        && words == null;
  }
}
