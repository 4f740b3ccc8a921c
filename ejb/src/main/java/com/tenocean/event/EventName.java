package com.tenocean.event;

import java.util.regex.Pattern;

/** The name of an event type: {@code area/thing.happened}. */
public record EventName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z]+/[a-z]+(\\.[a-z]+)?");

  public EventName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is no event name: expected area/thing.happened, lower case");
    }
  }

  /** The name on the {@link EventType} of an event's class. */
  public static EventName of(Class<? extends DomainEvent> type) {
    var name = type.getAnnotation(EventType.class);
    if (name == null) {
      throw new IllegalArgumentException(type.getName() + " has no @EventType");
    }
    return new EventName(name.value());
  }

  /**
   * The Artemis queue of this type: {@code user/profile.updated} travels on {@code
   * user.profile.updated}.
   */
  public String queue() {
    return value.replace('/', '.');
  }

  @Override
  public String toString() {
    return value;
  }
}
