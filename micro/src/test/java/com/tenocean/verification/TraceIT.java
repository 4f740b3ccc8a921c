package com.tenocean.verification;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.tenocean.harness.FromOutside;
import com.tenocean.harness.TraceCollector;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One click is one trace, from the form to the mail that it led to. */
@FromOutside
class TraceIT {
  private static final String MAIL = "traced@example.org";
  private static final List<String> PATH =
      List.of(
          "POST /register",
          "publish user/registered",
          "run registration",
          "step ask to confirm the address",
          "publish notification/email.urgent",
          "run email-urgent",
          "step send");

  @Test
  void aClickIsFollowedThroughEventsToTheLastStep() {
    new Visitor("en").fillIn("/register", "register", entries());

    // A span is sent when it ends, so a step may arrive before the run that it belongs to.
    soon().untilAsserted(() -> assertThat(pathToTheLast(registration())).isEqualTo(PATH));
    assertThat(registration().toString()).doesNotContain(MAIL, "Traced");
  }

  private static Map<String, String> entries() {
    var entries = new HashMap<String, String>();
    entries.put("firstName", "Traced");
    entries.put("lastName", "Tenant");
    entries.put("email", MAIL);
    entries.put("unit", "none");
    return entries;
  }

  /** All spans of the trace that began with the form; empty as long as there is none. */
  private static List<Span> registration() {
    var spans = TraceCollector.spans();
    var ids =
        spans.stream()
            .filter(span -> span.getName().equals("publish user/registered"))
            .map(Span::getTraceId)
            .toList();
    return spans.stream()
        .filter(span -> span.getName().equals("POST /register"))
        .map(Span::getTraceId)
        .filter(ids::contains)
        .findFirst()
        .map(id -> spans.stream().filter(span -> span.getTraceId().equals(id)).toList())
        .orElse(List.of());
  }

  private static List<String> pathToTheLast(List<Span> trace) {
    return last(trace).map(step -> pathTo(step, trace)).orElse(List.of());
  }

  private static Optional<Span> last(List<Span> trace) {
    return trace.stream()
        .filter(span -> span.getName().startsWith("step "))
        .filter(span -> attribute(span, "tenocean.workflow").equals("email-urgent"))
        .findFirst();
  }

  private static String attribute(Span span, String key) {
    return span.getAttributesList().stream()
        .filter(attribute -> attribute.getKey().equals(key))
        .map(KeyValue::getValue)
        .map(value -> value.getStringValue())
        .findFirst()
        .orElse("");
  }

  private static List<String> pathTo(Span span, List<Span> trace) {
    var byId = new HashMap<ByteString, Span>();
    trace.forEach(each -> byId.put(each.getSpanId(), each));
    var path = new LinkedList<String>();
    for (var at = span; at != null; at = byId.get(at.getParentSpanId())) {
      path.addFirst(at.getName());
    }
    return path;
  }
}
