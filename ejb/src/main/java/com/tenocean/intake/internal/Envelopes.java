package com.tenocean.intake.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.event.Occasion;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an envelope that is as its schema says. */
@ApplicationScoped
public class Envelopes {
  private static final Pattern UUID_FORM =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Inject Clock clock;

  /**
   * @param id for an event that brings none
   */
  Occasion occasion(JsonNode envelope, String id) {
    var ts = envelope.get("ts");
    return new Occasion(
        envelope.path("id").asText(id),
        ts == null ? clock.instant() : Instant.ofEpochMilli(ts.longValue()),
        user(envelope.path("user").path("id").asText()));
  }

  /** Senders name people in many ways; only ours is kept. */
  private static @Nullable UserId user(String id) {
    return UUID_FORM.matcher(id).matches() ? UserId.of(id) : null;
  }
}
