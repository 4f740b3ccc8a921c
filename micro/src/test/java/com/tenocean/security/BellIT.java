package com.tenocean.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.tenocean.harness.FromOutside;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.Screen;
import com.tenocean.web.browser.Visit;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may listen to a bell, and for how long. */
@FromOutside
@ExtendWith(BrowserExtension.class)
class BellIT {
  private static final URI BELL = URI.create("ws://" + Device.host() + "/bell");
  private static final int MOST_PAGES = 20;
  private static final long A_MINUTE = 60_000;
  private static final long TWELVE_HOURS = 12 * 60 * A_MINUTE;
  private static final int MINUTES_AWAKE = 30;

  /** Those that the page has opened, for the test to shut. */
  private static final String SOCKETS =
      """
      window.sockets = [];
      window.WebSocket = class extends EventTarget {
        constructor() {
          super();
          sockets.push(this);
        }
      };
      """;

  private final Device device = Device.of(TestPerson.playing(Part.TENANT));

  @Test
  void theOwnerHearsTheNumber() {
    assertThat(listen(device, "http://" + Device.host()).first()).isEqualTo("0");
  }

  @Test
  void visitorsAndApplicantsHearNothing() {
    for (var part : List.of(Part.VISITOR, Part.APPLICANT)) {
      assertThatThrownBy(() -> listen(part.device(), "http://" + Device.host()))
          .satisfies(e -> assertThat(status(e)).as(part.name()).isIn(403, 404));
    }
  }

  @Test
  void anotherSitesPageHearsNothing() {
    assertThatThrownBy(() -> listen(device, "https://evil.example"))
        .hasCauseInstanceOf(WebSocketHandshakeException.class)
        .satisfies(e -> assertThat(status(e)).isEqualTo(403));
  }

  @Test
  void oneWhoOpensTooManyPagesIsShutOutOfTheRest() {
    var pages = new ArrayList<Listener>();
    for (int i = 0; i < MOST_PAGES; i++) {
      pages.add(connect(device, "http://" + Device.host()));
    }
    // Each hears it with the next beat of the bell, all of them with the same.
    pages.replaceAll(page -> page.isShutAtOnce() ? connect(device, page.origin) : page);
    assertThat(pages).allSatisfy(page -> assertThat(page.first()).isEqualTo("0"));
    assertThat(listen(device, "http://" + Device.host()).first()).isEqualTo("closed 1013");
    pages.get(0).socket.abort();
  }

  /** Else a session would never be idle for as long as it takes to end. */
  @Test
  void aForgottenPageAsksNoMoreUntilItIsTouched(Browser browser) {
    try (var visit = visit(browser, "window.WebSocket = class extends EventTarget {};")) {
      var page = visit.page();
      var asked = new AtomicInteger();
      page.onRequest(
          request -> asked.addAndGet(request.url().endsWith("/notifications/unread") ? 1 : 0));
      page.clock().runFor(TWELVE_HOURS);

      page.keyboard().press("Shift");
      page.waitForRequest("**/notifications/unread", () -> page.clock().runFor(A_MINUTE));
      assertThat(asked.get() - 1).as("before").isBetween(MINUTES_AWAKE - 1, MINUTES_AWAKE);
    }
  }

  @Test
  void aForgottenPageListensNoMoreUntilItIsTouched(Browser browser) {
    try (var visit = visit(browser, SOCKETS)) {
      var page = visit.page();
      page.clock().runFor(25 * A_MINUTE);
      shut(page);
      assertThat(page.evaluate("sockets.length")).as("somebody may be there").isEqualTo(2);

      page.clock().runFor(6 * A_MINUTE);
      shut(page);
      assertThat(page.evaluate("sockets.length")).as("nobody is").isEqualTo(2);

      page.keyboard().press("Shift");
      assertThat(page.evaluate("sockets.length")).isEqualTo(3);
    }
  }

  /** As the portal does after ten silent minutes; the page waits for some seconds then. */
  private static void shut(Page page) {
    page.evaluate("sockets.at(-1).dispatchEvent(new Event('close'))");
    page.clock().runFor(A_MINUTE);
  }

  /** A page of somebody with another kind of socket, and a clock that can be put on. */
  private static Visit visit(Browser browser, String sockets) {
    var visit = TestPerson.playing(Part.TENANT).visit(browser, Screen.PHONE);
    visit.page().clock().install();
    visit.page().addInitScript(sockets);
    visit.open("/notifications");
    return visit;
  }

  private static int status(Throwable e) {
    return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
  }

  /** Now and then the server shuts a socket as it opens it; like a page we open another then. */
  private static Listener listen(Device device, String origin) throws CompletionException {
    var listener = connect(device, origin);
    return listener.isShutAtOnce() ? connect(device, origin) : listener;
  }

  private static Listener connect(Device device, String origin) throws CompletionException {
    var listener = new Listener(origin);
    var handshake = HttpClient.newHttpClient().newWebSocketBuilder().header("Origin", origin);
    device.cookie("JSESSIONID").ifPresent(id -> handshake.header("Cookie", "JSESSIONID=" + id));
    listener.socket = handshake.buildAsync(BELL, listener).join();
    return listener;
  }

  private static final class Listener implements WebSocket.Listener {
    private final CompletableFuture<String> heard = new CompletableFuture<>();
    private final String origin;
    private WebSocket socket;

    Listener(String origin) {
      this.origin = origin;
    }

    boolean isShutAtOnce() {
      return first().equals("closed 1000");
    }

    /** The first that is heard, or how it was closed. */
    String first() {
      return heard.orTimeout(2, TimeUnit.MINUTES).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
      heard.complete(text.toString());
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      heard.complete("closed " + code);
      return null;
    }
  }
}
