package com.tenocean.benchmark;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import java.util.UUID;

/**
 * Starts the reference workflow with JDBC in its steps.
 *
 * @param id the row that its last step changes, and what its other rows hang on
 * @param ballast text that makes the event as large as the measurement wants it
 */
@EventType("bench/plain")
public record PlainOrder(UUID id, String ballast) implements DomainEvent {}
