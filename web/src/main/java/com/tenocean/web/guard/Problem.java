package com.tenocean.web.guard;

import com.tenocean.shared.Json;
import com.tenocean.web.visit.Addresses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for a program that asked: RFC 9457.
 *
 * @param detail in a sentence; null where the title says it all
 */
public record Problem(int status, String title, @Nullable String detail) {
  /** The media type of {@link #json()}. */
  public static final String TYPE = "application/problem+json";

  /** Whether the one who asks is a program, which has no use for a page. */
  static boolean isFor(HttpServletRequest request) {
    return Addresses.isBelow(request, "/api") || Addresses.isBelow(request, "/e");
  }

  /** Its title is what HTTP calls the status (RFC 9110). */
  public static Problem of(int status, @Nullable String detail) {
    var known = Response.Status.fromStatusCode(status);
    return new Problem(status, known == null ? "Failed" : known.getReasonPhrase(), detail);
  }

  public String json() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("title", title);
    fields.put("status", status);
    if (detail != null) {
      fields.put("detail", detail);
    }
    return Json.write(fields);
  }

  void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(json().getBytes(StandardCharsets.UTF_8));
  }
}
