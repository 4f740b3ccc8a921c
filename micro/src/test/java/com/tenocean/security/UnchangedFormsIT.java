package com.tenocean.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.tenocean.harness.FromOutside;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.Screen;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who opens a form on what is there and saves it as it stands changes nothing: each field shows
 * what its record has, in each language. Every form that edits something has a test here.
 */
@FromOutside
@ExtendWith(BrowserExtension.class)
class UnchangedFormsIT {
  private static final String EACH_LANGUAGE = "com.tenocean.web.browser.Screen#inEachLanguage";
  private static final int FLOOR = 731;
  private static final int OTHER_FLOOR = 732;

  /** Rows as one text; {@code ?} is the id that they belong to. */
  private static final String PROFILE =
      "select first_name || '|' || last_name || '|' || locale from app_user where id = ?";

  private static final String ROLES =
      """
      select (select string_agg(role, ' ' order by role) from user_role where user_id = p.id) || '|'
        || (select string_agg(floor::text, ' ' order by floor) from captain_floor
            where user_id = p.id)
      from (select ?::uuid as id) p
      """;

  private static final String NOTIFICATIONS =
      """
      select (select string_agg(category || channel || pace, ' ' order by category, channel)
          from notification_choice where user_id = p.id and pace in ('DAILY', 'OFF', 'BATCHED'))
        || (select to_jsonb(s)::text from notification_setting s where user_id = p.id)
        || (select day from digest_choice where user_id = p.id)
      from (select ?::uuid as id) p
      """;

  private static final String DEVICE = "select name from push_subscription where id = ?";

  private static final String ANNOUNCEMENT =
      """
      select (to_jsonb(a) - 'version' - 'changed_at' - 'changed_by' - 'listed_at')::text
      from announcement a where id = ?
      """;

  private static final String APPLICATION =
      """
      select u.first_name || '|' || u.last_name || '|' || v.unit_id from app_user u
      left join verification v on v.user_id = u.id and v.status = 'OPEN' where u.id = ?
      """;

  private final TestPerson admin = TestPerson.playing(Part.ADMIN);

  @ParameterizedTest
  @MethodSource(EACH_LANGUAGE)
  void theProfile(Screen screen, Browser browser) {
    var maria = TestPerson.called("María José", "de la Cruz 王");
    TestPerson.sql("update app_user set locale = ? where id = ?", screen.language(), maria.id());
    looksRight(maria, browser, screen, "/settings/profile");
    savesUnchanged(
        maria, browser, screen, "/settings/profile", "#profile\\:save", PROFILE, maria.id());
  }

  @ParameterizedTest
  @MethodSource(EACH_LANGUAGE)
  void anApplicationThatWaits(Screen screen, Browser browser) {
    Notice.floor(FLOOR);
    var applicant = TestPerson.playing(Part.APPLICANT);
    TestPerson.sql(
        "insert into verification (id, user_id, unit_id, status, opened_at, ready_at)"
            + " select ?, ?, id, 'OPEN', now(), now() from unit where floor = ? limit 1",
        UUID.randomUUID(),
        applicant.id(),
        FLOOR);
    looksRight(applicant, browser, screen, "/application");
    savesUnchanged(
        applicant, browser, screen, "/application", "#apply\\:send", APPLICATION, applicant.id());
  }

  @ParameterizedTest
  @MethodSource(EACH_LANGUAGE)
  void rolesAndFloors(Screen screen, Browser browser) {
    Notice.floor(FLOOR);
    Notice.floor(OTHER_FLOOR);
    var captain = TestPerson.playing(Part.CAPTAIN);
    captain.gain("MAINTENANCE");
    TestPerson.sql("insert into captain_floor values (?, ?)", captain.id(), OTHER_FLOOR);
    try (var visit = admin.visit(browser, screen)) {
      var before = TestPerson.text(ROLES, captain.id());
      var page = visit.open("/admin/people/person?id=" + captain.id());
      visit.looksRight("person");
      page.locator("a[href='#save-roles']").click();
      page.locator("#roles\\:save").click();
      assertSaved(page);
      assertThat(TestPerson.text(ROLES, captain.id())).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource(EACH_LANGUAGE)
  void notifications(Screen screen, Browser browser) {
    var tenant = TestPerson.playing(Part.TENANT);
    TestPerson.sql(
        "insert into notification_choice values (?, 'ANNOUNCEMENT', 'EMAIL', 'DAILY'),"
            + " (?, 'ANNOUNCEMENT', 'PUSH', 'OFF'), (?, 'VERIFICATION', 'EMAIL', 'BATCHED')",
        tenant.id(),
        tenant.id(),
        tenant.id());
    TestPerson.sql(
        "insert into notification_setting values (?, true, '21:35', '06:05', 'Asia/Shanghai')",
        tenant.id());
    TestPerson.sql("insert into digest_choice values (?, 'THURSDAY')", tenant.id());
    savesUnchanged(
        tenant,
        browser,
        screen,
        "/settings/notifications",
        "#notifications\\:save",
        NOTIFICATIONS,
        tenant.id());
  }

  @ParameterizedTest
  @MethodSource(EACH_LANGUAGE)
  void theNameOfADevice(Screen screen, Browser browser) {
    var tenant = TestPerson.playing(Part.TENANT);
    var device = UUID.randomUUID();
    TestPerson.sql(
        "insert into push_subscription (id, user_id, endpoint, endpoint_hash, p256dh, auth,"
            + " server_key, name, created_at, failures)"
            + " values (?, ?, 'https://push.example', ?, 'p', 'a', 'k', '厨房 \"tablet\" & co', now(), 0)",
        device,
        tenant.id(),
        device.toString());
    savesUnchanged(
        tenant,
        browser,
        screen,
        "/settings/devices/name?id=" + device,
        "#device\\:save",
        DEVICE,
        device);
  }

  @ParameterizedTest
  @MethodSource(EACH_LANGUAGE)
  void anAnnouncementForFloorsAtATime(Screen screen, Browser browser) {
    Notice.floor(FLOOR);
    Notice.floor(OTHER_FLOOR);
    var draft = Notice.draft("Wasser: \"9 < 12\" 停水", OTHER_FLOOR, true);
    TestPerson.sql(
        "update announcement set publish_at = date_trunc('minute', ?::timestamptz)"
            + " + interval '20 days', expires_at = date_trunc('minute', ?::timestamptz)"
            + " + interval '50 days' where id = ?",
        TestPerson.portalTime().toString(),
        TestPerson.portalTime().toString(),
        draft);
    savesAnnouncement(draft, browser, screen);
  }

  @ParameterizedTest
  @MethodSource(EACH_LANGUAGE)
  void anAnnouncementForRoles(Screen screen, Browser browser) {
    var draft = Notice.draft("For staff", FLOOR, false);
    TestPerson.sql(
        "update announcement set audience = 'ROLES', floors = '{}',"
            + " roles = array['FLOOR_CAPTAIN', 'MAINTENANCE'] where id = ?",
        draft);
    savesAnnouncement(draft, browser, screen);
  }

  @ParameterizedTest
  @MethodSource(EACH_LANGUAGE)
  void anAnnouncementThatIsPublished(Screen screen, Browser browser) {
    var published = Notice.published("The lift is repaired", FLOOR, 3, false);
    TestPerson.sql(
        "update announcement set expires_at = date_trunc('minute', ?::timestamptz) + interval '50 days' where id = ?",
        TestPerson.portalTime().toString(),
        published);
    savesAnnouncement(published, browser, screen);
  }

  private void savesAnnouncement(UUID id, Browser browser, Screen screen) {
    savesUnchanged(
        admin,
        browser,
        screen,
        "/admin/announcements/edit?id=" + id,
        "#form\\:save",
        ANNOUNCEMENT,
        id);
  }

  /** For those that no other test looks at. */
  private static void looksRight(TestPerson who, Browser browser, Screen screen, String address) {
    try (var visit = who.visit(browser, screen)) {
      visit.open(address);
      visit.looksRight(address.substring(address.lastIndexOf('/') + 1));
    }
  }

  /** Workflows may write what comes of it a moment later. */
  private static void savesUnchanged(
      TestPerson who,
      Browser browser,
      Screen screen,
      String address,
      String button,
      String record,
      UUID id) {
    var before = TestPerson.text(record, id);
    assertThat(before).as("a filled record").isNotNull();
    try (var visit = who.visit(browser, screen)) {
      var page = visit.open(address);
      page.locator(button).click();
      assertSaved(page);
      visit.isQuiet();
    }
    soon().untilAsserted(() -> assertThat(TestPerson.text(record, id)).isEqualTo(before));
  }

  private static void assertSaved(Page page) {
    assertThat(page.locator("[role='status'] .notice.is-good")).isVisible();
    assertThat(page.locator(".error-summary")).hasCount(0);
  }
}
