package com.tenocean.notification;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;

/** A delivery by e-mail was planned and may leave. */
@EventType("notification/email.send")
public record EmailDue(DeliveryId deliveryId) implements DomainEvent {}
