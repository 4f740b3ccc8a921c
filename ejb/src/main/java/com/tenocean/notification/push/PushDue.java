package com.tenocean.notification.push;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import com.tenocean.notification.DeliveryId;

/** A delivery by push may leave for one device. */
@EventType("notification/push.send")
public record PushDue(DeliveryId deliveryId, SubscriptionId subscriptionId)
    implements DomainEvent {}
