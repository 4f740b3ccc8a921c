package com.tenocean.notification.push;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import com.tenocean.notification.DeliveryId;
import org.jspecify.annotations.Nullable;

/**
 * A delivery by push may leave for one device.
 *
 * @param urgent true for what wakes a phone, whatever its kind; else absent
 */
@EventType("notification/push.send")
public record PushDue(
    DeliveryId deliveryId, SubscriptionId subscriptionId, @Nullable Boolean urgent)
    implements DomainEvent {

  public PushDue(DeliveryId deliveryId, SubscriptionId subscriptionId) {
    this(deliveryId, subscriptionId, null);
  }

  /** Whether it must not wait until the device is awake. */
  public boolean mustHurry() {
    return Boolean.TRUE.equals(urgent);
  }
}
