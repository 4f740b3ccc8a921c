package com.tenocean.notification;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A delivery by e-mail was planned and may leave; what must hurry is {@link UrgentEmailDue}.
 *
 * @param host stands for the recipient's mail host, and for some others: no address can be read off
 *     it; absent where hosts are not told apart
 * @param urgent true for mail of a release before that had no queue for what must hurry; else
 *     absent
 */
@EventType("notification/email.send")
public record EmailDue(DeliveryId deliveryId, @Nullable String host, @Nullable Boolean urgent)
    implements DomainEvent {

  public EmailDue(DeliveryId deliveryId, @Nullable String host) {
    this(deliveryId, host, null);
  }

  boolean mustHurry() {
    return Boolean.TRUE.equals(urgent);
  }
}
