package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The event that a run waits for: its type, and fields of its data with the values they must have.
 * The first field should name the very thing (a verification, not just its person), because waits
 * are found by it.
 */
public record Awaited<E extends DomainEvent>(Class<E> type, Map<String, String> fields) {
  /**
   * @throws IllegalArgumentException if no field is named, or one that the event has not
   * @throws LimitExceededException if a value is too long to be kept, or can't be
   */
  public Awaited {
    if (fields.isEmpty()) {
      throw new IllegalArgumentException(
          "a wait for " + EventName.of(type) + " must name a field that it matches on");
    }
    fields.forEach((field, value) -> check(type, field, value));
  }

  private static void check(Class<? extends DomainEvent> type, String field, String value) {
    if (Stream.of(type.getRecordComponents()).noneMatch(part -> part.getName().equals(field))) {
      throw new IllegalArgumentException(EventName.of(type) + " has no field '" + field + "'");
    }
    StepLimits.checkKey("a wait for " + EventName.of(type), field + "=" + value);
  }

  /** Any event of the type whose field has this value, compared as text. */
  public static <E extends DomainEvent> Awaited<E> event(
      Class<E> type, String field, Object value) {
    return new Awaited<>(type, Map.of(field, value.toString()));
  }

  /** The same, and this field too. */
  public Awaited<E> and(String field, Object value) {
    var all = new LinkedHashMap<>(fields);
    all.put(field, value.toString());
    return new Awaited<>(type, all);
  }
}
