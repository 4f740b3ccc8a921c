package com.tenocean.workflow.console;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventName;
import com.tenocean.event.EventPublisher;
import com.tenocean.shared.Json;
import com.tenocean.shared.MalformedJsonException;
import com.tenocean.workflow.internal.Declarations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Publishes events that somebody made up, to see what comes of them. In development mode alone:
 * what they start is real.
 */
@Stateless
@RolesAllowed("ADMIN")
public class TestEvents {
  @Inject private EventPublisher events;
  @Inject private Declarations declarations;

  @Inject
  @ConfigProperty(name = "tenocean.development", defaultValue = "false")
  private boolean development;

  /** Whether the portal is in development mode. */
  public boolean isOn() {
    return development;
  }

  /**
   * Publishes an event.
   *
   * @param entries what each field should hold, as text; several values stand on a line each; an
   *     empty one is left out
   * @return the event's id
   * @throws TestEventException if the mode is off, no workflow is started by such an event, or it
   *     can't be made of what was entered
   */
  public String send(EventName name, Map<String, String> entries) {
    if (!development) {
      throw new TestEventException("test events are sent in development mode alone");
    }
    var type =
        declarations
            .eventType(name)
            .orElseThrow(() -> new TestEventException("no workflow is started by " + name));
    return events.publish(event(type, entries));
  }

  private static DomainEvent event(Class<? extends DomainEvent> type, Map<String, String> entries) {
    try {
      return Json.read(Json.write(data(type, entries)), type);
    } catch (MalformedJsonException e) {
      throw new TestEventException(e.getCause().getMessage().lines().findFirst().orElse(""));
    }
  }

  private static Map<String, Object> data(
      Class<? extends DomainEvent> type, Map<String, String> entries) {
    var data = new LinkedHashMap<String, Object>();
    for (var field : EventField.of(type)) {
      var entry = entries.getOrDefault(field.name(), "").strip();
      if (field.isRequired() && entry.isEmpty() && !field.isList()) {
        throw new TestEventException(field.name() + " is missing");
      }
      if (!entry.isEmpty() || field.isList()) {
        data.put(field.name(), field.isList() ? lines(entry) : entry);
      }
    }
    return data;
  }

  private static List<String> lines(String entry) {
    return Arrays.stream(entry.split("\\R"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
