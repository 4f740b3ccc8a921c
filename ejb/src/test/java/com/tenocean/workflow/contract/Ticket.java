package com.tenocean.workflow.contract;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;

/**
 * An event of the tests that queues up.
 *
 * @param series which test it belongs to
 * @param counter what it queues up at, where each counter has its own line
 */
@EventType("probe/ticket")
public record Ticket(String series, String counter, int number) implements DomainEvent {}
