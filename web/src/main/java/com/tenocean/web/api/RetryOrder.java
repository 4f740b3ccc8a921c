package com.tenocean.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * From where a failed run is tried again.
 *
 * @param from the place of the first step that is done again, counted from 0; null for the one that
 *     failed
 * @param data what the run gets in place of its event's data; null to leave that
 * @param evenIfCancelled though an event has come since that cancels it; null for not so
 */
public record RetryOrder(
    @Nullable Integer from,
    @Schema(type = SchemaType.OBJECT) @Nullable JsonNode data,
    @Nullable Boolean evenIfCancelled) {

  public RetryOrder {
    data = data == null || data.isNull() ? null : data;
  }

  boolean isEvenIfCancelled() {
    return Boolean.TRUE.equals(evenIfCancelled);
  }
}
