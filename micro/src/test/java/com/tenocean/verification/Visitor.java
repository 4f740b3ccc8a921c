package com.tenocean.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.tenocean.web.browser.PortalAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who is not signed in, with a browser that shows nothing and follows nothing. */
public final class Visitor {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI portal;
  private final String language;

  /** What the portal answered. */
  public record Answer(int status, String location, String body) {}

  Visitor(String language) {
    this(PortalAddress.get(), language);
  }

  /** Somebody at another portal than the one under test. */
  public Visitor(URI portal, String language) {
    this.portal = portal;
    this.language = language;
  }

  public Answer get(String path) {
    return send(HttpRequest.newBuilder(portal.resolve(path)));
  }

  /** Opens a page, fills its form in and sends it; a page that does not come is the answer. */
  public Answer fillIn(String path, String form, Map<String, String> entries) {
    var page = get(path);
    return page.status() == 200 ? post(path, fields(page, form, entries)) : page;
  }

  /** What the form would send. */
  Map<String, String> fields(String path, String form, Map<String, String> entries) {
    return fields(get(path), form, entries);
  }

  private static Map<String, String> fields(Answer page, String form, Map<String, String> entries) {
    var html = page.body();
    var fields = new LinkedHashMap<String, String>();
    var hidden = HIDDEN.matcher(html.substring(html.indexOf("<form id=\"" + form + "\"")));
    while (hidden.find()) {
      fields.putIfAbsent(hidden.group(1), hidden.group(2));
    }
    entries.forEach((name, value) -> fields.put(form + ":" + name, value));
    fields.put(form + ":send", "x");
    return fields;
  }

  Answer post(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
            .collect(joining("&"));
    return send(
        HttpRequest.newBuilder(portal.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The session is over. */
  void forgetCookies() {
    cookies.getCookieStore().removeAll();
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var answer =
          http.send(
              request.header("Accept-Language", language).build(), BodyHandlers.ofString(UTF_8));
      return new Answer(
          answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
