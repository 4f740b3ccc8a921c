package com.tenocean.intake.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.intake.BatchRefusedException;
import com.tenocean.intake.Refusal;
import com.tenocean.intake.Refusal.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a batch: one event, or an array of them. */
@ApplicationScoped
public class BatchReader {
  static final int MOST_EVENTS = 1000;
  private static final String ROOT = "$";

  @Inject EventReader events;
  @Inject EventIds ids;

  /**
   * @throws BatchRefusedException at the first thing that is wrong
   */
  public List<ReportedEvent> read(byte[] json, IntakeKey key, @Nullable String seed) {
    var batch = StrictJson.read(json);
    var names = ids.of(seed);
    if (!batch.isArray()) {
      return List.of(events.read(batch, ROOT, key, names.next()));
    }
    if (batch.size() > MOST_EVENTS) {
      var why = "a batch has at most " + MOST_EVENTS + " events, this one " + batch.size();
      throw new BatchRefusedException(new Refusal(Kind.TOO_LARGE, ROOT, why));
    }
    return all(batch, key, names);
  }

  private List<ReportedEvent> all(JsonNode batch, IntakeKey key, EventIds.Names names) {
    var all = new ArrayList<ReportedEvent>();
    for (var event : batch) {
      all.add(events.read(event, ROOT + "[" + all.size() + "]", key, names.next()));
    }
    return all;
  }
}
