package com.tenocean.event;

/** An event's data exceeds the limit: carry an id in it and read the rest from the database. */
public class EventTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public EventTooLargeException(EventName name, int bytes) {
    super(
        name
            + " has "
            + bytes
            + " bytes of data, "
            + EventPublisher.MAX_DATA_BYTES
            + " are allowed: carry an id and read the rest where it is needed");
  }
}
