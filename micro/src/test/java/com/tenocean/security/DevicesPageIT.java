package com.tenocean.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.tenocean.harness.FromOutside;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.PortalAddress;
import com.tenocean.web.browser.Screen;
import com.tenocean.web.browser.Visit;
import com.tenocean.web.browser.WholeChromium;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on which a browser is turned on, in every state it can be in. */
@FromOutside
@WholeChromium
@ExtendWith(BrowserExtension.class)
class DevicesPageIT {
  private static final String PAGE = "/settings/devices";

  private final LocalPushService service = new LocalPushService();
  private final TestPerson tenant = TestPerson.playing(Part.TENANT);

  @AfterEach
  void close() {
    service.close();
  }

  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#inEachLanguage")
  void looksRightEverywhere(Screen screen, Browser browser) {
    device("Chrome · Android", 0, "now()");
    device("The tablet on the kitchen wall, beside the calendar", 0, "null");
    device("厨房的平板电脑", 3, "now()");
    try (var visit = granted(browser, screen)) {
      PushStub.on(visit.page(), PushBrowser.at(service.endpoint("x")));
      visit.open(PAGE);
      assertThat(visit.page().locator("[data-state='off']")).isVisible();
      visit.looksRight("devices");
      visit.page().locator("a[href*='devices/name']").first().click();
      visit.looksRight("devices-name");
    }
  }

  @Test
  void aClickTurnsItOnAndItStaysOn(Browser browser) {
    try (var visit = granted(browser, Screen.PHONE)) {
      PushStub.on(visit.page(), PushBrowser.at(service.endpoint("phone")));
      var page = visit.open(PAGE);
      assertThat(page.locator("[data-state='on']")).isHidden();
      var button = page.locator("[data-turn-on]");
      button.focus();
      page.keyboard().press("Enter");

      assertThat(page.locator("[data-state='on']")).isVisible();
      assertThat(page.locator("main").getByRole(AriaRole.STATUS))
          .containsText("Notifications are on here.");
      assertThat(page.locator("[data-here]")).isVisible();
      assertThat(page.locator("li h3")).hasText("Chrome · Linux");
      visit.shoot("devices-on").isFine();

      page = visit.open(PAGE);
      assertThat(page.locator("[data-state='on']")).isVisible();
      page.locator("[data-remove]").click();
      assertThat(page.locator("[data-state='off']")).isVisible();
      assertThat((Boolean) page.evaluate("localStorage.getItem('push') === null")).isTrue();
      visit.shoot("devices-none").isFine();
    }
  }

  @Test
  void aBrowserThatIsAnothersIsOffUntilItIsTakenOver(Browser browser) {
    var shared = PushBrowser.at(service.endpoint("shared"));
    try (var visit = granted(browser, Screen.PHONE)) {
      PushStub.on(visit.page(), shared);
      visit.open(PAGE).locator("[data-turn-on]").click();
      assertThat(visit.page().locator("[data-state='on']")).isVisible();
      TestPerson.sql(
          "update push_subscription set user_id = gen_random_uuid() where user_id = ?",
          tenant.id());

      var page = visit.open(PAGE);
      assertThat(page.locator("[data-state='off']")).isVisible();
      page.locator("[data-turn-on]").click();
      assertThat(page.locator("[data-state='on']")).isVisible();
    }
  }

  @Test
  void whereTheBrowserBlocksItItSaysHowToUnblock(Browser browser) {
    try (var visit = tenant.visit(browser, Screen.PHONE)) {
      visit
          .page()
          .addInitScript(
              "Object.defineProperty(Notification, 'permission', {get: () => 'denied'});");
      var page = visit.open(PAGE);
      assertThat(page.locator("[data-state='blocked']")).isVisible();
      assertThat(page.locator("[data-turn-on]")).isHidden();
      visit.shoot("devices-blocked").isFine();
    }
  }

  @Test
  void onAnIPhoneItSaysWhatToDoFirst(Browser browser) {
    try (var visit = tenant.visit(browser, Screen.PHONE)) {
      visit.page().addInitScript("delete window.PushManager; navigator.standalone = false;");
      assertThat(visit.open(PAGE).locator("[data-state='home-screen']")).isVisible();
      visit.shoot("devices-home-screen").isFine();
    }
  }

  @Test
  void whereTheBrowserCannotItSaysSo(Browser browser) {
    try (var visit = tenant.visit(browser, Screen.PHONE)) {
      visit.page().addInitScript("delete window.PushManager;");
      assertThat(visit.open(PAGE).locator("[data-state='unsupported']")).isVisible();
      visit.shoot("devices-unsupported").isFine();
    }
  }

  @Test
  void whatGoesWrongIsSaid(Browser browser) {
    try (var visit = granted(browser, Screen.PHONE)) {
      var page = visit.page();
      PushStub.on(page, PushBrowser.at(service.endpoint("phone")));
      visit.open(PAGE);
      page.evaluate(
          "() => { PushManager.prototype.subscribe = () => Promise.reject(new Error('away')); }");
      assertSays(page, "could not reach its own service");
      visit.shoot("devices-wrong").isFine();

      PushStub.on(page, PushBrowser.at("https://user@push.example/1"));
      page.reload();
      assertSays(page, "can’t use what your browser sent");
    }
  }

  @Test
  void nothingIsAskedForAtTheLoadOfThePage(Browser browser) {
    try (var visit = tenant.visit(browser, Screen.PHONE)) {
      visit
          .page()
          .addInitScript(
              "Object.defineProperty(Notification, 'permission', {get: () => 'default'});"
                  + "Notification.requestPermission = async () => { window.asked = true; return 'default'; };");
      var page = visit.open(PAGE);
      assertThat(page.locator("[data-state='off']")).isVisible();
      assertThat((Boolean) page.evaluate("window.asked === undefined")).isTrue();
      assertSays(page, "did not allow it");
      assertThat((Boolean) page.evaluate("window.asked")).isTrue();
      assertThat(page.locator("[data-turn-on]")).isEnabled();
    }
  }

  @Test
  void withoutScriptsTheListWorksAndThePageSaysWhatIsMissing(Browser browser) {
    device("Phone", 0, "now()");
    try (var visit = tenant.visit(browser, Screen.PHONE.withoutScripts())) {
      var page = visit.open(PAGE);
      assertThat(page.locator("noscript p")).containsText("allow JavaScript for this page");
      assertThat(page.locator("noscript p")).isVisible();
      page.getByText("Remove", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.getByText("The device is removed.")).isVisible();
      visit.shoot("devices-without-scripts");
    }
  }

  private static void assertSays(Page page, String words) {
    page.locator("[data-turn-on]").click();
    assertThat(page.locator("[data-failure]")).containsText(words);
  }

  private Visit granted(Browser browser, Screen screen) {
    var visit = tenant.visit(browser, screen);
    PushStub.grant(visit.page(), PortalAddress.get());
    return visit;
  }

  private void device(String name, int failures, String reached) {
    TestPerson.sql(
        "insert into push_subscription (id, user_id, endpoint, endpoint_hash, p256dh, auth,"
            + " server_key, name, created_at, reached_at, failures)"
            + " select gen_random_uuid(), ?, 'https://push.example', ?, 'p', 'a',"
            + " coalesce((select public_key from vapid_key), 'k'), ?, now(), "
            + reached
            + ", ?",
        tenant.id(),
        UUID.randomUUID().toString(),
        name,
        failures);
  }
}
