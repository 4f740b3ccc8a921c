package com.tenocean.workflow.console;

import com.tenocean.event.CataloguedEvent;
import com.tenocean.event.EventCatalogue;
import com.tenocean.event.EventPublisher;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
  @Inject private EventCatalogue catalogue;

  @Inject
  @ConfigProperty(name = "tenocean.development", defaultValue = "false")
  private boolean development;

  /** Whether the portal is in development mode. */
  public boolean isOn() {
    return development;
  }

  /** The types of event of this release, by name. */
  public List<String> names() {
    return catalogue.all().stream().map(type -> type.name().value()).toList();
  }

  /**
   * The fields of a type of event.
   *
   * @throws TestEventException if there is no such type
   */
  public List<EventField> fields(String name) {
    return EventField.of(type(name));
  }

  /**
   * Publishes an event.
   *
   * @param entries what each field should hold, as text; an empty one is left out
   * @return the event's id
   * @throws TestEventException if the mode is off, there is no such type of event, or what was
   *     entered is not as its schema says
   */
  public String send(String name, Map<String, String> entries) {
    if (!development) {
      throw new TestEventException("test events are sent in development mode alone");
    }
    return events.publish(new EventDraft(type(name), entries).event());
  }

  private CataloguedEvent type(String name) {
    return catalogue
        .find(name)
        .orElseThrow(() -> new TestEventException("there is no type of event " + name));
  }
}
