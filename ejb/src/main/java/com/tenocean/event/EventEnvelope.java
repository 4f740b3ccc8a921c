package com.tenocean.event;

import com.tenocean.shared.Json;
import com.tenocean.shared.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log keeps it.
 *
 * @param id the idempotency key, at most 255 characters: a second publish with the same id does
 *     nothing
 * @param data the event's record as a JSON object, at most 512 KiB
 * @param user who caused it; null for timers
 * @param ts when it happened
 * @param v the version of the schema of {@code data}
 * @param causedBy the id of the event whose workflow published this one
 * @param trace the span in which it was published (W3C Trace Context); null if that was not traced
 */
public record EventEnvelope(
    String id,
    EventName name,
    String data,
    @Nullable UserId user,
    Instant ts,
    String v,
    @Nullable String causedBy,
    @Nullable String trace) {

  public <E extends DomainEvent> E as(Class<E> type) {
    return Json.read(data, type);
  }
}
