package com.tenocean.web.intake;

import com.tenocean.intake.Refusal;
import com.tenocean.shared.Json;
import com.tenocean.web.guard.Failures;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a sender of events gets to read; its status stands in the body too, as senders expect. */
record Answer(int status, Map<String, Object> body) {
  private static final String STATUS = "status";
  private static final String ERROR = "error";

  static Answer taken(List<String> ids) {
    return of(HttpServletResponse.SC_OK, Map.of("ids", ids));
  }

  static Answer refused(int status, String why) {
    return of(status, Map.of(ERROR, why));
  }

  static Answer refused(Refusal refusal) {
    var why = refusal.path() + ": " + refusal.why();
    return of(status(refusal.kind()), Map.of(ERROR, why, "path", refusal.path()));
  }

  private static Answer of(int status, Map<String, Object> fields) {
    var body = new LinkedHashMap<String, Object>(fields);
    body.put(STATUS, status);
    return new Answer(status, body);
  }

  private static int status(Refusal.Kind kind) {
    return switch (kind) {
      case WRONG -> HttpServletResponse.SC_BAD_REQUEST;
      case NOT_ALLOWED -> HttpServletResponse.SC_FORBIDDEN;
      case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
      case TOO_LATE -> HttpServletResponse.SC_CONFLICT;
    };
  }

  void writeTo(HttpServletResponse response) throws IOException {
    var json = Json.write(body).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
      response.setHeader("Allow", "POST");
    }
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", Failures.RETRY_AFTER_SECONDS);
    }
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }
}
