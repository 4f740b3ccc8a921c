package com.tenocean.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import com.tenocean.shared.Ids;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.Screen;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the portal tells people on its own pages. */
@FromOutside
@ExtendWith(BrowserExtension.class)
class InboxIT {
  private static final Ids IDS = new Ids(Clock.systemUTC());
  private static final String PAGE = "/notifications";

  private final TestPerson tenant = TestPerson.playing(Part.TENANT);
  private final Device device = Device.of(tenant);

  static Stream<Screen> screens() {
    return Stream.concat(Screen.inEachLanguage(), Stream.of(Screen.PHONE.withoutScripts()));
  }

  @ParameterizedTest
  @MethodSource("screens")
  void looksRightEverywhere(Screen screen, Browser browser) {
    tell("VERIFICATION", "Maria Santos wants to move into 4B", "/application", null, true);
    tell("ANNOUNCEMENT", "Water is off on Tuesday from 9 to 12", "/", "announcement 1", false);
    tell("MENTION", "请在周五之前把自行车移走", "/", "topic 17", false);
    try (var visit = tenant.visit(browser, screen)) {
      visit.open(PAGE);
      if (screen.scripts()) {
        visit.looksRight("notifications");
      } else {
        visit.shoot("notifications-without-scripts");
        assertThat(visit.page().locator(".bell-count")).hasText("2");
      }
    }
  }

  @Test
  void theEmptyListSaysSo(Browser browser) {
    try (var visit = tenant.visit(browser, Screen.PHONE)) {
      visit.open(PAGE);
      visit.shoot("notifications-empty").isFine();
      assertThat(visit.page().locator(".empty")).containsText("What concerns you");
    }
  }

  @Test
  void theBellRingsWithoutAReload(Browser browser) {
    try (var visit = tenant.visit(browser, Screen.PHONE)) {
      var page = visit.open(PAGE);
      var count = page.locator(".bell-count");
      assertThat(count).hasText("");

      tell("ANNOUNCEMENT", "Water is off", "/", null, false);
      assertThat(count).containsText("1");
      tell("ANNOUNCEMENT", "Water is on", "/", null, false);
      assertThat(count).containsText("2");
      assertThat(page).hasTitle(Pattern.compile("^\\(2\\) "));
      assertThat(page.locator("[data-bell-said]")).hasText("Notifications, 2 unread");

      device.post("/notifications/act", Map.of("readAll", new UUID(-1, -1).toString()));
      assertThat(count).hasText("");
      visit.isQuiet();
    }
  }

  @Test
  void whereTheSocketIsShutThePageAsks(Browser browser) {
    try (var visit = tenant.visit(browser, Screen.PHONE)) {
      visit.page().clock().install();
      visit.page().addInitScript("window.WebSocket = class extends EventTarget {};");
      var page = visit.open(PAGE);
      tell("ANNOUNCEMENT", "Water is off", "/", null, false);
      var answer =
          page.waitForResponse("**/notifications/unread", () -> page.clock().runFor(61_000));
      assertThat(answer.text()).isEqualTo("1");
      assertThat(page.locator(".bell-count")).hasText("1");
    }
  }

  @Test
  void openingOneReadsItAndLeadsThere(Browser browser) {
    tell("VERIFICATION", "Your move", "/settings/profile", null, false);
    try (var visit = tenant.visit(browser, Screen.DESK)) {
      var page = visit.open(PAGE);
      page.getByText("Your move").click();
      page.waitForURL(Pattern.compile("/settings/profile$"));
      assertThat(page.locator(".bell-count")).hasText("");
    }
  }

  @Test
  void readMuteAndUnmute(Browser browser) {
    tell("MENTION", "Bicycles in the hall", "/", "topic 17", false);
    try (var visit = tenant.visit(browser, Screen.PHONE)) {
      var page = visit.open(PAGE);
      page.getByLabel("Mark “Bicycles in the hall” as read").click();
      assertThat(page.locator(".inbox .is-read")).hasCount(1);
      page.getByLabel("Hear no more of “Bicycles in the hall”").click();
      assertThat(page.locator(".notice")).containsText("no more of “Bicycles in the hall”");
      page = visit.open("/settings/notifications");
      visit.shoot("notification-settings-muted").isFine();
      page.getByLabel("Unmute “Bicycles in the hall”").click();
      assertThat(page.locator(".notice")).containsText("hear of it again");
      assertThat(page.getByText("Bicycles in the hall")).hasCount(0);
    }
  }

  @Test
  void saysExactlyWhenInWords(Browser browser) {
    tell("ANNOUNCEMENT", "Water is off", "/", null, false);
    try (var visit = tenant.visit(browser, Screen.PHONE)) {
      var time = visit.open(PAGE).locator(".inbox time");
      assertThat(time).hasText(Pattern.compile(" \\d+:\\d\\d [AP]M$"));
    }
  }

  @Test
  void theListGoesOnAndCanBeFiltered() {
    for (int i = 0; i < 25; i++) {
      tell(i % 5 == 0 ? "VERIFICATION" : "ANNOUNCEMENT", "Number " + i + ".", "/", null, i < 10);
    }
    var first = device.get(PAGE).body();
    assertThat(first).contains("Number 24.", "Number 5.").doesNotContain("Number 4.");
    var more = Pattern.compile("href=\"(/notifications\\?after=[^\"]+)\"").matcher(first);
    assertThat(more.find()).isTrue();
    assertThat(device.get(more.group(1)).body()).contains("Number 4.", "Number 0.");
    assertThat(device.get(PAGE + "?show=unread").body()).doesNotContain("Number 9.");
    assertThat(device.get(PAGE + "?about=verification&show=unread").body())
        .contains("Number 20.", "Number 10.")
        .doesNotContain("Number 21.", "Number 5.");
    assertThat(device.get(PAGE + "?about=nonsense&after=x&show=y").status()).isEqualTo(200);
  }

  @Test
  void readingAllReadsWhatTheFilterShowsAlone(Browser browser) {
    tell("ANNOUNCEMENT", "Water is off", "/", null, false);
    tell("VERIFICATION", "Your move", "/", null, false);
    try (var visit = tenant.visit(browser, Screen.PHONE)) {
      var page = visit.open(PAGE + "?about=verification");
      page.getByText("Mark all as read").click();
      assertThat(page.locator(".notice")).isVisible();
      assertThat(page).hasURL(Pattern.compile("about=verification$"));
      assertThat(page.locator(".inbox .is-read")).hasCount(1);

      page = visit.open(PAGE + "?show=unread");
      assertThat(page.locator(".inbox")).containsText("Water is off");
      page.getByText("Mark all as read").click();
      assertThat(page.locator(".empty")).isVisible();
    }
  }

  @Test
  void whatIsAnothersIsNotThere() {
    var id = tell("VERIFICATION", "Private", "/", "topic 3", false);
    var other = Device.of(TestPerson.playing(Part.TENANT));
    assertThat(other.get("/notifications/open?id=" + id).status()).isEqualTo(404);
    assertThat(other.post("/notifications/act", Map.of("read", id)).status()).isEqualTo(404);
    assertThat(other.post("/notifications/act", Map.of("mute", id)).status()).isEqualTo(404);
    assertThat(other.get("/notifications/open?id=nonsense").status()).isEqualTo(404);
    var back = device.post("/notifications/act", Map.of("back", "//evil.example"));
    assertThat(back.location().orElseThrow()).doesNotContain("evil");
    assertThat(device.get(PAGE + "?show=unread").body()).contains("Private");
  }

  private String tell(String category, String subject, String target, String about, boolean read) {
    var id = IDS.next();
    TestPerson.sql(
        "insert into delivery (id, recipient_id, channel, category, template, cause, data, about,"
            + " status, planned_at, sent_at, subject, summary, target, read_at)"
            + " values (?, ?, 'IN_APP', ?, 't', ?, '{}', ?, 'SENT', now(), now(), ?,"
            + " 'The news itself, in a sentence or two.', ?, case when ? then now() end)",
        id,
        tenant.id(),
        category,
        "cause " + id,
        about,
        subject,
        target,
        read);
    return id.toString();
  }
}
