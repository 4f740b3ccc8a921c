package com.tenocean.workflow.contract;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;

/** An event of the tests that scripts wait for. */
@EventType("probe/answered")
public record ProbeAnswered(String probe, String answer) implements DomainEvent {}
