package com.tenocean.workflow.internal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.shared.Json;

/**
 * The result of a wait: which of the awaited came, counted from 0, and its data. A wait that ran
 * out of patience has no result.
 */
record AwaitedEvent(int awaited, JsonNode data) {

  private record Written(int awaited, @JsonRawValue String data) {}

  static String json(int awaited, String data) {
    return Json.write(new Written(awaited, data));
  }
}
