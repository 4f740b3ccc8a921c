package com.tenocean.event;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every type of event that this release knows, with the JSON Schema of its data. The types are
 * listed in {@code META-INF/event-types}, a class in a line; their schemas lie in {@code events/}.
 */
@ApplicationScoped
public class EventCatalogue {
  /** The version of all schemas today. */
  public static final String VERSION = "1";

  private static final String TYPES = "META-INF/event-types";

  private final Map<String, CataloguedEvent> byName;

  /**
   * Reads the catalogue.
   *
   * @throws IllegalStateException if a type that is listed, or its schema, is not there
   */
  public EventCatalogue() {
    byName =
        lists()
            .flatMap(list -> text(list).lines())
            .map(EventCatalogue::entry)
            .collect(toMap(event -> event.name().value(), identity(), (a, b) -> a, TreeMap::new));
  }

  /** All of them, by name. */
  public Collection<CataloguedEvent> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /**
   * @param name as on the wire, whatever it is
   */
  public Optional<CataloguedEvent> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Where the schema of a type and version lies among the resources. */
  static String schemaFile(EventName name, String version) {
    return "events/%s.v%s.schema.json".formatted(name.queue(), version);
  }

  private static CataloguedEvent entry(String className) {
    var type = load(className);
    var name = EventName.of(type);
    var schema = loader().getResource(schemaFile(name, VERSION));
    if (schema == null) {
      throw new IllegalStateException("event " + name + " has no " + schemaFile(name, VERSION));
    }
    var declared = type.getAnnotation(EventType.class);
    return new CataloguedEvent(name, VERSION, type, declared.reportable(), text(schema));
  }

  private static Class<? extends DomainEvent> load(String className) {
    try {
      return Class.forName(className, true, loader()).asSubclass(DomainEvent.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(TYPES + " names " + className + ", which is not there", e);
    }
  }

  private static Stream<URL> lists() {
    try {
      return Collections.list(loader().getResources(TYPES)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(URL resource) {
    try (InputStream in = resource.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassLoader loader() {
    return EventCatalogue.class.getClassLoader();
  }
}
