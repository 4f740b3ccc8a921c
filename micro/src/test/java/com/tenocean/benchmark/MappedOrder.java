package com.tenocean.benchmark;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import java.util.UUID;

/** Starts the reference workflow with Hibernate in its steps. */
@EventType("bench/mapped")
public record MappedOrder(UUID id) implements DomainEvent {}
