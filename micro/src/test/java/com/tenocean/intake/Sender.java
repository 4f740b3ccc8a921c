package com.tenocean.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.harness.PortalUnderTest;
import com.tenocean.shared.Json;
import com.tenocean.web.browser.PortalAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** A program outside that reports events with a key of the portal under test. */
public final class Sender {
  /**
   * HTTP/1.1, as programs that report events speak it: over an upgrade to HTTP/2, Payara 6 loses
   * large bodies.
   */
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String secret;

  /** What the portal answered. */
  public record Answer(int status, JsonNode body) {

    public List<String> ids() {
      var ids = new ArrayList<String>();
      body.path("ids").forEach(id -> ids.add(id.asText()));
      return ids;
    }

    /** Where something is wrong. */
    public String path() {
      return body.path("path").asText();
    }
  }

  private Sender(String secret) {
    this.secret = secret;
  }

  /**
   * @param key its name in the configuration
   */
  public static Sender withKey(String key) {
    return withSecret(PortalUnderTest.setting("tenocean.api.keys." + key + ".secret"));
  }

  public static Sender withSecret(String secret) {
    return new Sender(secret);
  }

  public Answer send(String json, String... headers) {
    var post = request().header("Content-Type", "application/json");
    return answer(
        (headers.length == 0 ? post : post.headers(headers)).POST(BodyPublishers.ofString(json)));
  }

  HttpRequest.Builder request() {
    return HttpRequest.newBuilder(PortalAddress.get().resolve("/e/" + secret));
  }

  Answer answer(HttpRequest.Builder request) {
    var response = response(request);
    return new Answer(response.statusCode(), Json.tree(response.body()));
  }

  HttpResponse<String> response(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the portal answers", e);
    }
  }
}
