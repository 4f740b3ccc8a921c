package com.tenocean.micro.mail;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What the mailbox page answers a request with.
 *
 * @param policy the Content-Security-Policy
 */
record Answer(int status, String type, String policy, String body) {
  private static final String NOTHING = "default-src 'none'";
  private static final String OWN_STYLE_AND_FRAME =
      NOTHING + "; style-src 'self'; frame-src 'self'";

  /** A mail's own HTML: no scripts, nothing fetched; links open in a new window. */
  private static final String FOREIGN =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:;"
          + " style-src 'unsafe-inline'";

  private static final int OK = 200;

  static Answer page(String html) {
    return new Answer(OK, "text/html", OWN_STYLE_AND_FRAME, html);
  }

  static Answer foreign(String html) {
    return new Answer(OK, "text/html", FOREIGN, html);
  }

  static Answer json(String json) {
    return new Answer(OK, "application/json", NOTHING, json);
  }

  static Answer style(String css) {
    return new Answer(OK, "text/css", NOTHING, css);
  }

  static Answer text(int status, String text) {
    return new Answer(status, "text/plain", NOTHING, text);
  }

  void sendTo(HttpExchange exchange) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type + "; charset=utf-8");
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
