package com.tenocean.workflow.contract;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;

/** An event of the tests: it starts the script of that name. */
@EventType("probe/started")
public record Probed(String probe) implements DomainEvent {}
