package com.tenocean.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.microsoft.playwright.options.Cookie;
import com.tenocean.harness.TimeSpent;
import com.tenocean.web.browser.PortalAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A browser without pictures: keeps cookies, posts forms, follows nothing by itself. */
final class Device {
  private static final String BOUNDARY = "a-boundary-that-no-file-here-contains";
  private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).build();

  /** What the portal answered. */
  record Answer(int status, Optional<String> location, String body, HttpResponse<String> whole) {

    /** The path and query that a redirect leads to, whatever the host. */
    String leadsTo() {
      var to = URI.create(location.orElseThrow());
      return to.getRawQuery() == null ? to.getPath() : to.getPath() + "?" + to.getRawQuery();
    }

    boolean isSentToSignIn() {
      return status == 303 && leadsTo().startsWith("/login?");
    }
  }

  static Device of(TestPerson person) {
    var device = new Device();
    var answer = TimeSpent.SIGN_INS.in(() -> device.signIn(person.email(), TestPerson.PASSWORD));
    if (answer.status() != 302) {
      throw new AssertionError(person + " can't sign in: " + answer.body());
    }
    return device;
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(PortalAddress.get().resolve(path)));
  }

  Answer signIn(String email, String password) {
    return signIn("/login", email, password);
  }

  Answer signIn(String page, String email, String password) {
    return post(get(page), "login", Map.of("email", email, "password", password, "send", "x"));
  }

  /** Fills a form of a page in and sends it. */
  Answer post(Answer page, String form, Map<String, String> entries) {
    return post(page, form, entries, List.of());
  }

  /** Picks rows of a list, and presses a button for all of them. */
  Answer post(Answer page, String form, Map<String, String> entries, List<String> picked) {
    var html = form(page, form);
    var fields = fields(html);
    entries.forEach((name, value) -> fields.put(form + ":" + name, value));
    var all = new ArrayList<>(fields.entrySet());
    picked.forEach(id -> all.add(Map.entry("pick", id)));
    return post(attribute(html, "action"), all);
  }

  /** Sends a form with a file; an empty one is what a browser sends where none was chosen. */
  Answer upload(Answer page, String form, String input, byte[] file, String button) {
    var html = form(page, form);
    var fields = fields(html);
    fields.remove(form + ":" + input);
    fields.put(form + ":" + button, "x");
    var parts = new StringBuilder();
    fields.forEach((name, value) -> parts.append(partHeader(name)).append("\r\n\r\n" + value));
    parts.append(partHeader(form + ":" + input)).append("; filename=\"");
    parts.append(file.length == 0 ? "" : "roster.csv").append("\"\r\n\r\n");
    var body =
        BodyPublishers.ofByteArrays(
            List.of(
                parts.toString().getBytes(UTF_8),
                file,
                ("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8)));
    return send(
        HttpRequest.newBuilder(PortalAddress.get().resolve(attribute(html, "action")))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(body));
  }

  private static String partHeader(String name) {
    return "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
  }

  private static String form(Answer page, String form) {
    return part(page.body(), "(?s)<form id=\"" + form + "\".*?</form>");
  }

  /** What the form sends as it stands: a box or button only where it is chosen. */
  private static Map<String, String> fields(String html) {
    var fields = new LinkedHashMap<String, String>();
    var inputs = INPUT.matcher(html);
    while (inputs.find()) {
      var input = inputs.group();
      var isChoice = input.contains("type=\"checkbox\"") || input.contains("type=\"radio\"");
      if (!input.contains("type=\"submit\"") && (!isChoice || input.contains("checked"))) {
        fields.put(attribute(input, "name"), attribute(input, "value"));
      }
    }
    return fields;
  }

  Answer post(String path, Map<String, String> fields) {
    return post(path, fields.entrySet());
  }

  /** Sends fields of which several may have one name. */
  Answer post(String path, Collection<Map.Entry<String, String>> fields) {
    var body =
        fields.stream()
            .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
            .collect(joining("&"));
    return send(
        HttpRequest.newBuilder(PortalAddress.get().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      var answer =
          http.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofString(UTF_8));
      return new Answer(
          answer.statusCode(), answer.headers().firstValue("Location"), answer.body(), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a browser needs to go on where this device is. */
  List<Cookie> browserCookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(
            cookie ->
                new Cookie(cookie.getName(), cookie.getValue())
                    .setUrl(PortalAddress.get().toString()))
        .toList();
  }

  Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  void plant(String name, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(PortalAddress.get(), cookie);
  }

  static String host() {
    return PortalAddress.get().getAuthority();
  }

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(PortalAddress.get().resolve(path));
  }

  private static String attribute(String element, String name) {
    var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(element);
    return found.find() ? found.group(1).replace("&amp;", "&").replace("&#x2F;", "/") : "";
  }

  private static String part(String text, String regex) {
    var found = Pattern.compile(regex).matcher(text);
    if (!found.find()) {
      throw new AssertionError("no " + regex + " in " + text);
    }
    return found.group();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
