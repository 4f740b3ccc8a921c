package com.tenocean.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.digest.TestNews;
import com.tenocean.harness.FromOutside;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.Screen;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An admin looks at digests and tries one; people choose their day. */
@FromOutside
@ExtendWith(BrowserExtension.class)
class DigestPagesIT {
  /** By the portal's clock, which other tests have put on. */
  private static final String TODAY = "greatest(now(), (select max(period_end) from digest))";

  private static final String SETTINGS = "/settings/notifications";

  private final TestPerson admin = TestPerson.playing(Part.ADMIN);

  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#inEachLanguage")
  void everyPageIsFineOnEveryScreen(Screen screen, Browser browser) {
    news("fine");
    var digest = digestUnderWay(2031, 31_204);
    var over = digestUnderWay(2030, 50_000);
    TestPerson.sql(
        "update digest set finished_at = started_at + interval '95 seconds' where id = ?", over);
    try (var visit = admin.visit(browser, screen)) {
      visit.open("/admin/digests");
      visit.looksRight("digests");
      visit.open("/admin/digests/preview");
      visit.looksRight("digests-preview");
    } finally {
      forget(digest);
      forget(over);
    }
  }

  @Test
  void thePreviewIsSentAsOftenAsWantedAndTellsOfNothing(Browser browser) {
    news("sent");
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open("/admin/digests/preview");
      assertThat(page.locator("article")).containsText("Lift repaired");
      for (int mails = 1; mails <= 2; mails++) {
        page.locator("#act\\:send").click();
        assertThat(page.getByText("It is on its way to your mailbox.")).isVisible();
        int wanted = mails;
        soon().until(() -> mailed() == wanted);
      }
      assertThat(page.locator("article")).containsText("Lift repaired");
      visit.isFine();
    }
  }

  private int mailed() {
    return TestPerson.count(
        "select count(*) from delivery where template = 'digest/letter' and status = 'SENT'"
            + " and recipient_id::text like ?",
        admin.id().toString());
  }

  @Test
  void progressMovesByItself(Browser browser) {
    var digest = digestUnderWay(2032, 25_000);
    try (var visit = admin.visit(browser, Screen.PHONE)) {
      var page = visit.open("/admin/digests");
      assertThat(page.locator("#live .card")).containsText("50 %: 25,000 of 50,000 readers");
      TestPerson.sql("update digest set readers = 41500, sent = 40000 where id = ?", digest);
      assertThat(page.locator("#live .card")).containsText("83 %");
      assertThat(page.locator("progress")).hasAttribute("value", "83");
      TestPerson.sql("update digest set readers = 50000, finished_at = now() where id = ?", digest);
      assertThat(page.locator("progress")).hasCount(0);
      visit.isFine();
    } finally {
      forget(digest);
    }
  }

  @ParameterizedTest
  @CsvSource({"DAILY, DAILY", "THURSDAY, THURSDAY", "OFF, OFF"})
  void aDayIsChosen(String wanted, String shown, Browser browser) {
    var tenant = TestPerson.playing(Part.TENANT);
    try (var visit = tenant.visit(browser, Screen.PHONE)) {
      var page = visit.open(SETTINGS);
      assertThat(page.locator("#notifications\\:day")).hasValue("MONDAY");
      page.locator("#notifications\\:day").selectOption(wanted);
      page.locator("#notifications\\:save").click();
      assertThat(page.getByText("Your choices are saved.")).isVisible();
      assertThat(page.locator("#notifications\\:day")).hasValue(shown);
      visit.shoot("digest-day").isFine();
    }
  }

  @Test
  void whoHasUnsubscribedIsShownSoAndFindsTheWayBack(Browser browser) {
    var tenant = TestPerson.playing(Part.TENANT);
    TestPerson.sql("insert into digest_choice (user_id, day) values (?, 'FRIDAY')", tenant.id());
    TestPerson.sql(
        "insert into notification_choice (user_id, category, channel, pace)"
            + " values (?, 'DIGEST', 'EMAIL', 'OFF')",
        tenant.id());
    try (var visit = tenant.visit(browser, Screen.PHONE)) {
      var page = visit.open(SETTINGS);
      assertThat(page.locator("#notifications\\:day")).hasValue("OFF");
      page.locator("#notifications\\:day").selectOption("SUNDAY");
      page.locator("#notifications\\:save").click();
      assertThat(page.locator("#notifications\\:day")).hasValue("SUNDAY");
    }
    assertThat(
            TestPerson.count(
                "select count(*) from notification_choice where category = 'DIGEST'"
                    + " and pace = 'AT_ONCE' and user_id::text like ?",
                tenant.id().toString()))
        .isEqualTo(1);
  }

  @Test
  void badInputGetsAClearWordAndAlumniAreOfferedNone() {
    var tenant = Device.of(TestPerson.playing(Part.TENANT));
    var refused =
        tenant.post(tenant.get(SETTINGS), "notifications", Map.of("day", "NEVER", "save", "x"));
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.body()).contains("notifications:day-error");
    assertThat(Device.of(TestPerson.playing(Part.ALUMNUS)).get(SETTINGS).body())
        .doesNotContain("notifications:day");
    for (var day : new String[] {"yesterday", "%2B99999999-01-01", "-99999-01-01"}) {
      assertThat(Device.of(admin).get("/admin/digests?before=" + day).status()).isEqualTo(200);
    }
  }

  private void news(String what) {
    TestPerson.sql(TestNews.TABLE);
    for (var cause : new String[] {"Lift repaired", "Water off on Tuesday", "New bicycle stands"}) {
      TestPerson.sql(
          "insert into probe_news (cause, section, at, urgent, weight, title, audience)"
              + " values (?, 'ANNOUNCEMENTS', "
              + TODAY
              + ", ?, 50, ?, array[?]::uuid[])",
          cause + " " + what + " " + UUID.randomUUID(),
          cause.startsWith("Water"),
          cause,
          admin.id());
    }
    for (int topic = 0; topic < 7; topic++) {
      TestPerson.sql(
          "insert into probe_news (cause, section, at, urgent, weight, title, audience)"
              + " values (?, 'FORUM', "
              + TODAY
              + ", false, ?, ?, array[?]::uuid[])",
          "topic " + UUID.randomUUID(),
          topic,
          "Who waters the plants on floor " + topic + "?",
          admin.id());
    }
  }

  /** Far ahead, so that it is the latest one; its run goes on for ever. */
  private static UUID digestUnderWay(int year, int readers) {
    var digest = UUID.randomUUID();
    TestPerson.sql(
        "insert into digest (id, scheduled_on, covers_from, period_start, period_end, collected,"
            + " expected, readers, sent, started_at)"
            + " values (?, make_date(?, 6, 1), make_date(?, 6, 1), now(), now(), true, 50000, ?, ?,"
            + " now())",
        digest,
        year,
        year,
        readers,
        readers - 1204);
    TestPerson.sql(
        "insert into event_log (id, name, data, ts, v, recorded_at)"
            + " values ('digest ' || ?, 'notification/digest.generate', '{}', now(), '1', now())",
        digest);
    TestPerson.sql(
        "insert into workflow_run (id, event_id, event_name, workflow, version, status, created_at,"
            + " due_at) values (gen_random_uuid(), 'digest ' || ?, 'notification/digest.generate',"
            + " 'digest', 1, 'BACKING_OFF', now(), now() + interval '99 years')",
        digest);
    return digest;
  }

  private static void forget(UUID digest) {
    TestPerson.sql("delete from digest where id = ?", digest);
    TestPerson.sql(
        "update workflow_run set status = 'CANCELLED', finished_at = now(), due_at = null"
            + " where event_id = 'digest ' || ?",
        digest);
  }
}
