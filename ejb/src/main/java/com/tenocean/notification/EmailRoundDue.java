package com.tenocean.notification;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import java.util.List;

/**
 * Several e-mails are to be sent, one after another, now: a run for each would cost more than the
 * mail does. Only where no rate is kept, since a rate counts runs; see {@link EmailDue}.
 */
@EventType("notification/email.round")
public record EmailRoundDue(List<DeliveryId> deliveries) implements DomainEvent {}
