package com.tenocean.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.tenocean.harness.FromOutside;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Announcements on every screen, written by an admin and read by a tenant. */
@FromOutside(seconds = 80)
@ExtendWith(BrowserExtension.class)
class AnnouncementPagesIT {
  private static final int FLOOR = 81;
  private static final int STORY_FLOOR = 82;
  private static final int URGENT_FLOOR = 83;
  private static final String DESK = "/admin/announcements";

  private final TestPerson admin = TestPerson.playing(Part.ADMIN);
  private final TestPerson tenant = TestPerson.playing(Part.TENANT);

  @BeforeAll
  static void build() {
    Notice.floor(FLOOR);
    Notice.floor(STORY_FLOOR);
    Notice.floor(URGENT_FLOOR);
  }

  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#inEachLanguage")
  void looksRightToReaders(Screen screen, Browser browser) {
    TestPerson.sql("delete from announcement where floors = array[?]", FLOOR);
    Notice.livesOn(FLOOR, tenant);
    var repaired = Notice.published("The lift in the east wing is repaired", FLOOR, 90, false);
    var urgent = Notice.published("Water off on Tuesday morning, 9 to 12", FLOOR, 5, true);
    TestPerson.sql(
        "insert into announcement_read (announcement_id, reader_id, first_read_at)"
            + " values (?, ?, now())",
        repaired,
        tenant.id());
    TestPerson.sql("update announcement set reworded_at = now() where id = ?", urgent);
    try (var visit = tenant.visit(browser, screen)) {
      visit.open("/");
      visit.looksRight("home-news");
      visit.open("/announcements/" + urgent);
      visit.looksRight("announcement");
      visit.open("/announcements");
      visit.looksRight("announcements");
    }
  }

  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#inEachLanguage")
  void looksRightToAdmins(Screen screen, Browser browser) {
    TestPerson.sql("update app_user set email = null where id = ?", livesThere().id());
    var draft = Notice.draft("Water off on Tuesday morning, 9 to 12", FLOOR, true);
    var news = Notice.published("The lift in the east wing is repaired", FLOOR, 90, false);
    try (var visit = admin.visit(browser, screen)) {
      visit.open(DESK);
      visit.looksRight("admin-announcements");
      visit.open(DESK + "/" + draft);
      visit.looksRight("admin-announcement-draft");
      visit.page().locator(".page-action a").click();
      visit.looksRight("admin-announcement-ask");
      visit.open(DESK + "/" + news);
      visit.looksRight("admin-announcement");
      var page = visit.open(DESK + "/edit?id=" + draft);
      page.locator("#form\\:preview").click();
      visit.looksRight("admin-announcement-edit");
      page.locator("#form\\:title").fill("");
      page.locator("#form\\:floors input:checked").first().uncheck();
      page.locator("#form\\:save").click();
      assertThat(page.locator(".error-summary")).isFocused();
      visit.looksRight("admin-announcement-complaints");
    }
  }

  @ParameterizedTest
  @CsvSource({"en, Table 1", "es, Tabla 1", "zh-CN, 表格 1"})
  void whoLandsOnATableHearsSo(String language, String name, Browser browser) {
    Notice.livesOn(FLOOR, tenant);
    var id = Notice.published("Water off on Tuesday morning, 9 to 12", FLOOR, 5, false);
    try (var visit = tenant.visit(browser, Screen.PHONE.in(language))) {
      var page = visit.open("/announcements/" + id);
      var box = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
      box.focus();
      assertThat(box).isFocused();
    }
  }

  private TestPerson livesThere() {
    var person = TestPerson.playing(Part.TENANT);
    Notice.livesOn(FLOOR, person);
    return person;
  }

  @Test
  void whatWasWrittenOutlivesTheSession(Browser browser) {
    try (var desk = admin.visit(browser, Screen.DESK)) {
      var written = desk.open(DESK + "/edit");
      written.locator("#form\\:title").fill("Rooftop party");
      written.locator("#form\\:body").fill("Many words.");
      written.getByText("The people of certain floors").click();
      written.getByLabel("Floor " + FLOOR, new Page.GetByLabelOptions().setExact(true)).check();
      written.context().clearCookies();
      written.locator("#form\\:save").click();

      written.locator("#login\\:email").fill(admin.email());
      written.locator("#login\\:password").fill(TestPerson.PASSWORD);
      written.locator("#login\\:send").click();

      assertThat(written.locator("#form\\:title")).hasValue("Rooftop party");
      assertThat(written.locator("#form\\:body")).hasValue("Many words.");
      assertThat(written.getByLabel("Floor " + FLOOR, new Page.GetByLabelOptions().setExact(true)))
          .isChecked();
      written.locator("#form\\:save").click();
      assertThat(written.locator(".page-action a")).hasText("Publish now");
      assertThat(desk.open(DESK + "/edit").locator("#form\\:title")).hasValue("");
      desk.isQuiet();
    }
  }

  @Test
  void isWrittenCheckedPublishedReadAndWithdrawn(Browser browser) {
    Notice.livesOn(STORY_FLOOR, tenant);
    try (var desk = admin.visit(browser, Screen.DESK);
        var home = tenant.visit(browser, Screen.PHONE)) {
      var written = desk.open(DESK + "/edit");
      written.locator("#form\\:title").fill("Rooftop party");
      written.locator("#form\\:body").fill("Come **up** on Friday. <script>alert(1)</script>");
      written.getByText("The people of certain floors").click();
      written.getByLabel("Floor " + STORY_FLOOR).check();
      written.locator("#form\\:preview").click();
      assertThat(written.locator(".preview strong").last()).hasText("up");
      assertThat(written.locator(".preview")).containsText("<script>alert(1)</script>");
      assertThat(written.getByLabel("Floor " + STORY_FLOOR)).isChecked();
      written.locator("#form\\:save").click();
      assertThat(written.getByText("It goes to one person when you publish it.")).isVisible();
      home.open("/");
      assertThat(home.page().getByText("Rooftop party")).hasCount(0);

      written.locator(".page-action a").click();
      assertThat(written.locator("dialog[open] h2")).hasText("Publish to one person now?");
      written.locator("#acts\\:publishNow").click();
      assertThat(written.getByText("It is published and goes to one person.")).isVisible();
      assertThat(written.locator("dl")).containsText("by 0 of 1");

      var read = home.open("/");
      read.getByText("Rooftop party").click();
      assertThat(read).hasURL(Pattern.compile("/announcements/[0-9a-f-]{36}$"));
      assertThat(read.locator(".prose strong")).hasText("up");
      assertThat(read.locator(".news-line time")).hasText(Pattern.compile(" \\d+:\\d\\d [AP]M$"));
      read.locator(".page-head a").click();
      assertThat(read.locator(".news-item")).not().hasClass(Pattern.compile("is-unread"));
      written.reload();
      assertThat(written.locator("dl")).containsText("by 1 of 1");

      written.locator("a[href='#withdraw']").click();
      desk.isFine();
      written.locator("#acts\\:withdrawNow").click();
      assertThat(written.getByText("It is withdrawn.")).isVisible();
      home.open("/announcements");
      assertThat(read.locator(".news-item")).hasCount(0);
      desk.isQuiet();
    }
  }

  @Test
  void whatIsUrgentAsksFirstAndNamesHowManyItReaches(Browser browser) {
    Notice.livesOn(URGENT_FLOOR, tenant);
    var id = Notice.draft("Gas leak", URGENT_FLOOR, true);
    try (var visit = admin.visit(browser, Screen.PHONE)) {
      var page = visit.open(DESK + "/" + id);
      page.locator(".page-action a").click();
      assertThat(page.locator("#publish h2")).hasText("Reach one person at once?");
      page.locator("#acts\\:publishUrgent").click();
      assertThat(page.getByText("It is published and goes to one person.")).isVisible();
    }
  }

  @Test
  void itIsScheduledByTheClocksOfTheBuildingAndTakenBack(Browser browser) {
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open(DESK + "/edit");
      page.locator("#form\\:title").fill("Meeting");
      page.locator("#form\\:body").fill("At eight.");
      page.getByText("The people with certain roles").click();
      page.getByLabel("Maintenance staff").check();
      page.locator("#form\\:start").fill(nextYear(page));
      page.locator("#form\\:save").click();
      page.locator("#go\\:publish").click();
      assertThat(page.getByText(Pattern.compile("It will be published on .* 6:30"))).isVisible();
      visit.shoot("admin-announcement-scheduled").isFine();
      page.locator("#acts\\:unschedule").click();
      assertThat(page.getByText("It is a draft again.")).isVisible();
      page.locator("a[href='#discard']").click();
      page.locator("#acts\\:discardNow").click();
      assertThat(page.getByText("“Meeting” is thrown away.")).isVisible();
      assertThat(page).hasURL(Pattern.compile(DESK + "$"));
    }
  }

  /** Other tests put the portal's clock on; this is later, and within a year all the same. */
  private static String nextYear(Page page) {
    var date =
        page.evaluate(
            "new Date(Date.now() + 300 * 86400000).toISOString().slice(0, 10) + 'T18:30'");
    return (String) date;
  }

  @Test
  void aPrintedOneIsTheAnnouncementAlone(Browser browser) {
    Notice.livesOn(FLOOR, tenant);
    var id = Notice.published("Water off on Tuesday morning, 9 to 12", FLOOR, 5, true);
    try (var visit = admin.visit(browser, Screen.TABLET)) {
      var page = visit.open(DESK + "/" + id);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("h1")).isVisible();
      assertThat(page.locator(".sheet")).isVisible();
      for (var part : new String[] {".rail", ".top", "dl", "#acts", ".foot"}) {
        assertThat(page.locator(part)).isHidden();
      }
      visit.shoot("announcement-printed");
    }
  }
}
