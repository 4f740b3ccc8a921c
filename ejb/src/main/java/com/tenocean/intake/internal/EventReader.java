package com.tenocean.intake.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.tenocean.event.CataloguedEvent;
import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventCatalogue;
import com.tenocean.event.EventPublisher;
import com.tenocean.intake.BatchRefusedException;
import com.tenocean.intake.Refusal;
import com.tenocean.intake.Refusal.Kind;
import com.tenocean.shared.Json;
import com.tenocean.shared.MalformedJsonException;
import com.tenocean.shared.UnkeptText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads one event of a batch: its envelope, whether the key may send it, then its data. */
@ApplicationScoped
public class EventReader {
  private static final String ROOT = "$";

  @Inject EventCatalogue catalogue;
  @Inject Schemas schemas;
  @Inject Envelopes envelopes;

  /**
   * @param path where it stands in the batch
   * @param id for an event that brings none
   * @throws BatchRefusedException at the first thing that is wrong
   */
  ReportedEvent read(JsonNode json, String path, IntakeKey key, String id) {
    refuse(schemas.wrongInEnvelope(json), path);
    var type = allowed(json.path("name").textValue(), key, path);
    refuse(UnkeptText.in(json).map(at -> new Refusal(Kind.WRONG, at, UnkeptText.WHY)), path);
    var data = json.has("data") ? json.get("data") : JsonNodeFactory.instance.objectNode();
    var event = event(type, data, path + ".data");
    return new ReportedEvent(path, envelopes.occasion(json, id), event);
  }

  private CataloguedEvent allowed(String name, IntakeKey key, String path) {
    var refusal = new Refusal(Kind.NOT_ALLOWED, ROOT + ".name", "the key may not send this event");
    return catalogue
        .find(name)
        .filter(type -> key.maySend(type.name()))
        .orElseThrow(() -> new BatchRefusedException(refusal.within(path)));
  }

  private DomainEvent event(CataloguedEvent type, JsonNode data, String path) {
    var json = data.toString();
    refuse(tooLarge(json), path);
    refuse(schemas.wrongIn(data, type), path);
    try {
      return Json.read(json, type.type());
    } catch (MalformedJsonException e) {
      throw new BatchRefusedException(unreadable(e).within(path));
    }
  }

  private static Optional<Refusal> tooLarge(String data) {
    var bytes = data.getBytes(StandardCharsets.UTF_8).length;
    var why = "data has %d bytes, at most %d".formatted(bytes, EventPublisher.MAX_DATA_BYTES);
    return bytes > EventPublisher.MAX_DATA_BYTES
        ? Optional.of(new Refusal(Kind.TOO_LARGE, ROOT, why))
        : Optional.empty();
  }

  /** What the schema can't tell, such as a day that its month does not have. */
  private static Refusal unreadable(MalformedJsonException e) {
    return new Refusal(Kind.WRONG, e.path(), "the portal can't read this value");
  }

  private static void refuse(Optional<Refusal> refusal, String path) {
    refusal.ifPresent(
        why -> {
          throw new BatchRefusedException(why.within(path));
        });
  }
}
