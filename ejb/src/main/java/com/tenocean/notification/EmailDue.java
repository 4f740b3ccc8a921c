package com.tenocean.notification;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A delivery by e-mail was planned and may leave.
 *
 * @param host stands for the recipient's mail host, and for some others: no address can be read off
 *     it; absent where hosts are not told apart
 * @param urgent true for mail that does not queue behind what can wait; else absent
 */
@EventType("notification/email.send")
public record EmailDue(DeliveryId deliveryId, @Nullable String host, @Nullable Boolean urgent)
    implements DomainEvent {

  public EmailDue(DeliveryId deliveryId) {
    this(deliveryId, null, null);
  }

  /** Whether it does not queue behind what can wait. */
  boolean mustHurry() {
    return Boolean.TRUE.equals(urgent);
  }
}
