package com.tenocean.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.tenocean.harness.FromOutside;
import com.tenocean.shared.Json;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.PortalAddress;
import com.tenocean.web.browser.Screen;
import com.tenocean.web.browser.Visit;
import com.tenocean.web.browser.WholeChromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From the portal to a device: it is turned on with a click, the portal encrypts and sends, the
 * browser's own cryptography reads that, its worker shows it, and a click leads to the page.
 */
@FromOutside
@WholeChromium
@ExtendWith(BrowserExtension.class)
class PushIT {
  private static final String PAGE = "/settings/devices";

  /** The browser says that a subscription has ended and which takes its place. */
  private static final String RENEW =
      """
      (async () => {
        const event = new ExtendableEvent('pushsubscriptionchange');
        event.oldSubscription = { endpoint: %s };
        event.newSubscription = { toJSON: () => (%s) };
        let work;
        event.waitUntil = promise => { work = promise; };
        self.dispatchEvent(event);
        await work;
      })()
      """;

  private final LocalPushService service = new LocalPushService();
  private final PushBrowser keys = PushBrowser.at(service.endpoint("phone"));
  private final TestPerson tenant = TestPerson.playing(Part.TENANT);

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void whatThePortalSendsIsShownAndLeadsToItsPage(Browser browser) {
    try (var visit = on(browser)) {
      var page = visit.page();
      sendATest(page);
      var worker = ServiceWorker.of(page);
      worker.push(read(page, service.next().body()));

      var shown = shown(worker);
      assertThat(shown.path("title").asText()).isEqualTo("Notifications are on");
      assertThat(shown.path("body").asText()).startsWith("This device will show");
      assertThat(shown.path("lang").asText()).isEqualTo("en");

      page.navigate("/");
      worker.click();
      page.waitForURL(Pattern.compile(PAGE + "$"));
      visit.isQuiet();
    }
  }

  @Test
  void whereNoPageIsIdleAnotherIsOpened(Browser browser) {
    try (var visit = on(browser)) {
      var worker = recording(visit);
      worker.push("{\"title\":\"New announcement\",\"path\":\"/notifications?show=unread\"}");

      worker.click();

      assertThat(worker.evaluate("self.opened"))
          .isEqualTo(PortalAddress.get() + "/notifications?show=unread");
      assertThat(visit.page()).hasURL(Pattern.compile(PAGE + "$"));
    }
  }

  @Test
  void noPayloadLeadsAwayFromThePortal(Browser browser) {
    try (var visit = on(browser)) {
      var worker = recording(visit);
      for (var path :
          new String[] {"https://evil.example", "//evil.example", "/\\\\evil.example"}) {
        worker.push("{\"title\":\"x\",\"path\":\"%s\"}".formatted(path));
        worker.click();
        assertThat(worker.evaluate("self.opened")).as(path).startsWith(PortalAddress.get() + "/");
      }
    }
  }

  @Test
  void somethingIsShownWhateverComes(Browser browser) {
    try (var visit = on(browser)) {
      var worker = ServiceWorker.of(visit.page());
      worker.push("no JSON");

      assertThat(shown(worker).path("title").asText()).isEqualTo("localhost");
    }
  }

  @Test
  void oneThatComesTwiceIsShownOnce(Browser browser) {
    try (var visit = on(browser)) {
      var worker = ServiceWorker.of(visit.page());
      worker.push("{\"title\":\"x\",\"tag\":\"1\"}");
      worker.push("{\"title\":\"y\",\"tag\":\"1\"}");

      assertThat(shown(worker).path("title").asText()).isEqualTo("y");
    }
  }

  @Test
  void aSubscriptionThatTheBrowserRenewsIsHandedIn(Browser browser) {
    try (var visit = on(browser)) {
      var page = visit.page();
      var next = PushBrowser.at(service.endpoint("next"));
      ServiceWorker.of(page)
          .evaluate(RENEW.formatted(Json.write(keys.endpoint()), Json.write(next.handedOut())));

      page.reload();
      sendATest(page);
      assertThat(service.next().path()).isEqualTo("/next");
    }
  }

  /** Chromium opens a page for a real click alone; here it is taken down which one. */
  private static ServiceWorker recording(Visit visit) {
    var worker = ServiceWorker.of(visit.page());
    worker.evaluate("clients.openWindow = async there => { self.opened = there; }; ''");
    return worker;
  }

  private static void sendATest(Page page) {
    page.locator("[name='test']").click();
    assertThat(page.getByText("A test is on its way")).isVisible();
  }

  /** A browser that has just been turned on. */
  private Visit on(Browser browser) {
    var visit = tenant.visit(browser, Screen.PHONE);
    PushStub.grant(visit.page(), PortalAddress.get());
    PushStub.on(visit.page(), keys);
    visit.open(PAGE).locator("[data-turn-on]").click();
    assertThat(visit.page().locator("[data-state='on']")).isVisible();
    return visit;
  }

  /** Read by the browser's own cryptography, which is no relation of the portal's. */
  private String read(Page page, byte[] body) {
    return (String)
        page.evaluate(
            script("read-push.js"),
            Map.of(
                "body", Base64.getUrlEncoder().encodeToString(body),
                "x", keys.x(),
                "y", keys.y(),
                "d", keys.d(),
                "point", keys.p256dh(),
                "auth", keys.auth()));
  }

  private static String script(String name) {
    try (var file = PushIT.class.getClassLoader().getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode shown(ServiceWorker worker) {
    var all = Json.tree(worker.shown());
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
