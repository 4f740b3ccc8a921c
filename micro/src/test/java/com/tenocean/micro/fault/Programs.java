package com.tenocean.micro.fault;

import com.tenocean.micro.PortalProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Programs outside, which work with the portal over HTTP. */
final class Programs {
  private static final String KEY = "only-for-tests-0123456789-abcdefg";

  /** What the portal has to be started with. */
  static final Map<String, String> KEYS =
      Map.of(
          "tenocean.api.admin-key",
          KEY,
          "tenocean.api.keys",
          "crm",
          "tenocean.api.keys.crm.secret",
          KEY,
          "tenocean.api.keys.crm.events",
          "user/profile.updated");

  /** Of a person whom nobody knows: its workflows find nothing to do. */
  private static final String EVENT =
      """
      {"id": "crm-4711", "name": "user/profile.updated", "data": {"changedFields": ["name"],
       "userId": "018f6a1e-7c3b-7d52-9a40-3f1c2b7e8d90", "timestamp": "2026-05-04T03:02:01Z"}}""";

  /** Offers an upgrade to HTTP/2 with each request. */
  private final HttpClient http = HttpClient.newHttpClient();

  private final PortalProcess portal;

  Programs(PortalProcess portal) {
    this.portal = portal;
  }

  HttpResponse<Void> listRuns() {
    return send(request("/api/workflows/runs").header("Authorization", "Bearer " + KEY));
  }

  /** Reports the same event each time, as a program does that got no answer. */
  HttpResponse<Void> reportEvent() {
    return send(
        request("/e/" + KEY)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(EVENT)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(portal.url() + path));
  }

  private HttpResponse<Void> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.discarding());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the portal does not answer", e);
    }
  }
}
