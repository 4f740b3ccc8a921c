package com.tenocean.workflow;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventName;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The event that a run waits for: its type, and fields of its data with the values they must have.
 * The first field should name the very thing (a verification, not just its person), because waits
 * are found by it.
 */
public record Awaited<E extends DomainEvent>(Class<E> type, Map<String, String> fields) {

  public Awaited {
    if (fields.isEmpty()) {
      throw new IllegalArgumentException(
          "a wait for " + EventName.of(type) + " must name a field that it matches on");
    }
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
