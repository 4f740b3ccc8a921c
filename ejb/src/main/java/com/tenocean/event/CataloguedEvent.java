package com.tenocean.event;

/**
 * A type of event as this release knows it.
 *
 * @param version of the schema, the envelope's {@code v}
 * @param type the record that {@code data} is read into
 * @param isReportable see {@link EventType#reportable()}
 * @param schema the JSON Schema (draft 2020-12) of {@code data}, as text
 */
public record CataloguedEvent(
    EventName name,
    String version,
    Class<? extends DomainEvent> type,
    boolean isReportable,
    String schema) {}
