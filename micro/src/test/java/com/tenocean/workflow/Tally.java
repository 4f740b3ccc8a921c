package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import java.util.UUID;

/** An event of the tests: five strokes are to be made under its name. */
@EventType("probe/tally")
public record Tally(UUID id) implements DomainEvent {}
