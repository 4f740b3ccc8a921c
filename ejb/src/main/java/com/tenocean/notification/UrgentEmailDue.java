package com.tenocean.notification;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;

/**
 * A delivery by e-mail that somebody waits for, such as a link to a new password, may leave. It has
 * a queue of its own, so that no relay that is slow to take other mail holds it up.
 */
@EventType("notification/email.urgent")
public record UrgentEmailDue(DeliveryId deliveryId) implements DomainEvent {}
