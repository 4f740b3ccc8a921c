package com.tenocean.workflow.console;

import com.tenocean.event.DomainEvent;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an event's data.
 *
 * @param type the simple name of its class, {@code UserId} or {@code List<ProfileField>}
 * @param isRequired whether every event of the type has it
 */
public record EventField(String name, String type, boolean isRequired) {

  /** The fields of an event type, in the order in which it declares them. */
  public static List<EventField> of(Class<? extends DomainEvent> event) {
    return Arrays.stream(event.getRecordComponents()).map(EventField::of).toList();
  }

  private static EventField of(RecordComponent field) {
    return new EventField(
        field.getName(),
        simple(field.getGenericType()),
        !field.getAnnotatedType().isAnnotationPresent(Nullable.class));
  }

  private static String simple(Type type) {
    return type.getTypeName().replaceAll("[\\w.$]*[.$](?=\\w)", "");
  }

  /** Whether it holds several values. */
  public boolean isList() {
    return type.startsWith("List<") || type.startsWith("Set<");
  }
}
