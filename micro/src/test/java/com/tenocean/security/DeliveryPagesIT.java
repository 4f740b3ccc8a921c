package com.tenocean.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.Screen;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An admin finds what was told to whom, on every screen and by keyboard; people find their own. */
@RunAsClient
@ExtendWith({ArquillianExtension.class, BrowserExtension.class})
class DeliveryPagesIT {
  private static final String LIST = "/admin/deliveries";

  private final TestPerson admin = TestPerson.playing(Part.ADMIN);
  private final TestPerson tenant = TestPerson.playing(Part.TENANT);

  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#ofEveryKind")
  void everyPageIsFineOnEveryScreen(Screen screen, Browser browser) {
    var person = named("Maria", "Santos");
    told(person);
    counted();
    var mail = mail(person, "The lift is being repaired");
    try (var visit = admin.visit(browser, screen)) {
      visit.open(LIST);
      visit.shoot("deliveries").isFine();
      visit.open(LIST + "?person=" + person.id());
      visit.shoot("deliveries-of-person").isFine();
      visit.open(LIST + "?state=bounced&category=digest");
      visit.shoot("deliveries-none").isFine();
      visit.open(LIST + "/" + mail);
      visit.shoot("delivery").isFine();
      visit.open(LIST + "/" + of(person, "shown"));
      visit.shoot("delivery-shown").isFine();
    }
    suppressed("maria.santos." + UUID.randomUUID() + "@a-very-long-name-of-a-host.example.org");
    try (var visit = admin.visit(browser, screen)) {
      visit.open(LIST + "/suppressed");
      visit.shoot("deliveries-suppressed").isFine();
    }
    try (var visit = person.visit(browser, screen)) {
      visit.open("/settings/privacy");
      visit.shoot("privacy").isFine();
    }
  }

  @Test
  void aPersonIsFoundByNameAndStandsInTheAddressAsAnId(Browser browser) {
    var wanted = named("Wanda", "Quillfeather-" + UUID.randomUUID().toString().substring(0, 6));
    told(wanted);
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open(LIST);
      page.locator("#search\\:person").fill(last(wanted));
      page.locator("#search\\:find").press("Enter");
      page.waitForURL(Pattern.compile("person=" + wanted.id()));
      assertThat(page.url()).doesNotContain("Quillfeather");
      assertThat(page.locator(".deliveries tbody tr")).hasCount(7);
      page.locator(".deliveries tbody th a").first().press("Enter");
      assertThat(page.locator("dl.facts")).containsText("Quillfeather");
      visit.isFine();
      page.goBack();
      assertThat(page.locator(".deliveries tbody tr")).hasCount(7);
    }
  }

  @Test
  void ofSeveralWhoCouldBeMeantOneIsChosen(Browser browser) {
    var name = "Twin" + UUID.randomUUID().toString().substring(0, 6);
    var first = named("Ada", name);
    named("Bea", name);
    told(first);
    try (var visit = admin.visit(browser, Screen.PHONE)) {
      var page = visit.open(LIST + "?channel=email");
      page.locator(".filters > summary").last().click();
      page.locator("#search\\:person").fill(name);
      page.locator("#search\\:find").click();
      assertThat(page.locator("#which")).hasText("Whom do you mean?");
      visit.shoot("deliveries-which").isFine();
      page.locator(".candidate a").first().click();
      assertThat(page).hasURL(Pattern.compile("person=" + first.id() + "&channel=email$"));
      assertThat(page.locator(".deliveries tbody")).containsText("The water is off");
    }
  }

  @Test
  void wordsAreFoundAndStandInNoAddress(Browser browser) {
    var word = "Zephyr" + UUID.randomUUID().toString().substring(0, 6);
    mail(named("Maria", "Santos"), "About the " + word + " on the roof");
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open(LIST);
      page.locator("#search\\:words").fill(word.toLowerCase(Locale.ROOT));
      page.locator("#search\\:find").click();
      page.waitForURL(Pattern.compile("words="));
      assertThat(page.url().toLowerCase(Locale.ROOT)).doesNotContain("zephyr");
      assertThat(page.locator(".deliveries tbody tr")).hasCount(1);
      assertThat(page.locator("#search\\:words")).hasValue(word.toLowerCase(Locale.ROOT));
      assertThat(page.getByText("in the last 90 days")).isVisible();
      visit.isFine();
    }
  }

  @Test
  void aMailIsSentAgainAfterItWasAskedWhetherTo(Browser browser) {
    var person = TestPerson.playing(Part.ADMIN);
    var mail = alert(person);
    try (var visit = admin.visit(browser, Screen.PHONE)) {
      var page = visit.open(LIST + "/" + mail);
      page.locator("a[href='#resend']").click();
      assertThat(page.locator("#resend h2")).containsText("to Test Person again?");
      assertThat(page.locator("#resend h2")).containsText("pump.of.601");
      visit.shoot("delivery-resend").isFine();
      page.locator("#again\\:now").click();
      assertThat(page.getByText("It is on its way to Test Person once more.")).isVisible();
      assertThat(page.locator(".timeline")).containsText("Test Person had it told again.");
      page.locator(".timeline a").first().click();
      assertThat(page).hasURL(Pattern.compile(mail + "$"));
      assertThat(page.locator(".timeline")).containsText("It was told again.");
      visit.isFine();
    }
    assertThat(
            TestPerson.count(
                "select count(*) from delivery where resend_of::text like ?", mail.toString()))
        .isEqualTo(1);
  }

  @Test
  void whatCanNotBeSentAgainSaysWhyAndHasNoButton(Browser browser) {
    var person = named("Maria", "Santos");
    told(person);
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open(LIST + "/" + of(person, "reset"));
      assertThat(page.getByText("Mail about signing in is not sent again")).isVisible();
      assertThat(page.locator("a[href='#resend']")).hasCount(0);
      visit.open(LIST + "/" + of(person, "shown"));
      assertThat(page.getByText("The portal shows it")).isVisible();
    }
  }

  @Test
  void aPressOfAnOldPageSendsNothing() {
    var device = Device.of(admin);
    var mail = alert(TestPerson.playing(Part.ADMIN));
    var page = device.get(LIST + "/" + mail);
    assertThat(device.post(page, "again", Map.of("now", "x")).status()).isEqualTo(302);
    var late = device.post(page, "again", Map.of("now", "x"));
    assertThat(late.leadsTo()).isEqualTo(LIST + "/" + mail);
    assertThat(device.get(late.leadsTo()).body()).contains("It was not sent again.");
    assertThat(
            TestPerson.count(
                "select count(*) from delivery where resend_of::text like ?", mail.toString()))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?person=nobody",
        "?person=" + "0-0-0-0-0",
        "?channel=pigeon&category=everything&state=lost",
        "?from=yesterday&until=2026-02-31",
        "?from=-999999999-01-01&until=%2B999999999-12-31",
        "?from=9999-12-31",
        "?from=2026-05-01&until=2026-01-01",
        "?after=here",
        "?after=ffffffff-ffff-ffff-ffff-ffffffffffff",
        "?words=forged",
        "?cause=%27%20or%20%271%27=%271",
        "?state=sent&state=failed",
      })
  void whatCanNotBeReadInAnAddressCountsAsNotSaid(String query) {
    assertThat(Device.of(admin).get(LIST + query).status()).isEqualTo(200);
    assertThat(Device.of(tenant).get("/settings/privacy" + query).status()).isEqualTo(200);
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertThat(Device.of(admin).get(LIST + "?cause=%00").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "person, nobody is called this, Nobody matches",
    "words, ?!, Write at least one letter or digit",
    "from, tomorrow, search:from-error",
    "from, 12345-01-01, search:from-error",
    "until, 0001-01-01, This date is not valid",
    "until, 2026-02-30x, search:until-error",
    "category, GOSSIP, search:category-error",
  })
  void badInputGetsAClearWordAndIsKept(String field, String value, String said) {
    var device = Device.of(admin);
    var entries = new HashMap<>(Map.of("person", "", "words", "", "from", "", "until", ""));
    entries.put("category", "");
    entries.put(field, value);
    entries.put("find", "x");
    var answer = device.post(device.get(LIST + "?state=sent"), "search", entries);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains(said);
    if (!field.equals("category")) {
      assertThat(answer.body()).contains("value=\"" + value + "\"");
    }
  }

  @Test
  void theFirstDayComesBeforeTheLast() {
    var device = Device.of(admin);
    var entries =
        Map.of("from", "2026-05-02", "until", "2026-05-01", "person", "", "words", "", "find", "x");
    assertThat(device.post(device.get(LIST), "search", entries).body())
        .contains("The last day comes before the first");
  }

  @Test
  void aDeliveryThatIsNotThereAnswersNotFound() {
    var device = Device.of(admin);
    assertThat(device.get(LIST + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(device.get(LIST + "/no-delivery").status()).isEqualTo(404);
    var mail = mail(tenant, "Mine");
    assertThat(Device.of(tenant).get(LIST + "/" + mail).status()).isEqualTo(403);
  }

  @Test
  void mailGoesToAnAddressAgainAfterItWasAskedWhetherTo(Browser browser) {
    var beginning = "z" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 10; i < 70; i++) {
      suppressed(beginning + i + "@example.org");
    }
    try (var visit = admin.visit(browser, Screen.PHONE)) {
      var page = visit.open(LIST + "/suppressed");
      page.locator("#stopped\\:search").fill(beginning + "6");
      page.locator("#stopped\\:find").click();
      assertThat(page.locator("tbody tr")).hasCount(10);
      page.locator("#stopped\\:search").fill(beginning.toUpperCase(Locale.ROOT));
      page.locator("#stopped\\:find").click();
      assertThat(page.locator("tbody tr")).hasCount(50);
      page.locator("#stopped\\:more").click();
      assertThat(page.locator("tbody tr")).hasCount(60);
      assertThat(page.url()).doesNotContain(beginning);
      page.locator("tbody tr").nth(55).locator("a.button").click();
      assertThat(page.locator("dialog[open] h2"))
          .hasText("Let mail go to " + beginning + "65@example.org again?");
      visit.shoot("deliveries-suppressed-lift").isFine();
      page.locator("dialog[open] input[type=submit]").click();
      assertThat(page.getByText("Mail goes to " + beginning + "65@example.org again.")).isVisible();
      page.locator("#stopped\\:search").fill(beginning + "6");
      page.locator("#stopped\\:find").click();
      assertThat(page.locator("tbody tr")).hasCount(9);
      page.locator("#stopped\\:search").fill("nobody-" + beginning);
      page.locator("#stopped\\:find").click();
      assertThat(page.locator(".empty")).containsText("No such address");
      visit.isFine();
    }
  }

  @Test
  void peopleSeeTheirOwnAndNothingElse() {
    var mine = mail(tenant, "Only for the tenant");
    var device = Device.of(tenant);
    assertThat(device.get("/settings/privacy").body()).contains("Only for the tenant");
    assertThat(device.get("/settings/privacy?channel=email").body())
        .contains("Only for the tenant");
    assertThat(device.get("/settings/privacy?channel=push").body())
        .doesNotContain("Only for the tenant")
        .contains("The portal has sent you nothing in this time.");
    var other = Device.of(TestPerson.playing(Part.TENANT));
    for (var query : new String[] {"", "?after=" + mine, "?person=" + tenant.id()}) {
      assertThat(other.get("/settings/privacy" + query).body())
          .doesNotContain("Only for the tenant");
    }
  }

  @Test
  void ownDeliveriesGoBackNinetyDays() {
    mail(tenant, "Of late");
    var old = mail(tenant, "Long ago");
    TestPerson.sql(
        "update delivery set id = ? where id = ?",
        UUID.fromString("0190000f" + old.toString().substring(8)),
        old);
    assertThat(Device.of(tenant).get("/settings/privacy").body())
        .contains("Of late")
        .doesNotContain("Long ago");
  }

  private static TestPerson named(String first, String last) {
    var person = TestPerson.playing(Part.TENANT);
    TestPerson.sql(
        "update app_user set first_name = ?, last_name = ? where id = ?", first, last, person.id());
    return person;
  }

  private static String last(TestPerson person) {
    return TestPerson.text("select last_name from app_user where id = ?", person.id());
  }

  /** One of each kind, in an order that tells them apart. */
  private static void told(TestPerson person) {
    row(person, "IN_APP", "ANNOUNCEMENT", "SENT", null, "The water is off on Tuesday", "shown");
    TestPerson.sql("update delivery set read_at = now() where id = ?", of(person, "shown"));
    row(person, "EMAIL", "ANNOUNCEMENT", "SENT", null, "The water is off on Tuesday", "sent");
    row(person, "PUSH", "ANNOUNCEMENT", "SUPPRESSED", "turned off", null, "off");
    row(person, "EMAIL", "FORUM_POST", "PLANNED", null, null, "later");
    TestPerson.sql(
        "update delivery set due_at = now() + interval '99 years' where id = ?",
        of(person, "later"));
    row(
        person,
        "EMAIL",
        "EVENT",
        "FAILED",
        "the mail relay answered 550 5.1.1",
        "Summer party",
        "failed");
    row(person, "EMAIL", "VERIFICATION", "BOUNCED", "a phrase of later", "You are in", "bounced");
    row(person, "EMAIL", "SECURITY", "SENT", null, "Choose a new password", "reset");
  }

  private static UUID mail(TestPerson person, String subject) {
    return row(person, "EMAIL", "EVENT", "SENT", null, subject, "mail " + UUID.randomUUID());
  }

  /** As the portal tells of a queue that stands still. */
  private static UUID alert(TestPerson person) {
    var id = row(person, "EMAIL", "OPERATIONS", "SENT", null, "pump.of.601 stands still", "alert");
    TestPerson.sql(
        "update delivery set template = 'alert',"
            + " data = '{\"kind\": \"stuck\", \"queue\": \"pump.of.601\"}' where id = ?",
        id);
    return id;
  }

  private static UUID row(
      TestPerson person,
      String channel,
      String category,
      String status,
      String reason,
      String subject,
      String cause) {
    var now = TestPerson.portalTime();
    var id = TestPerson.idOf(now);
    TestPerson.sql(
        """
        insert into delivery (id, recipient_id, channel, category, template, cause, data, status,
          reason, planned_at, sent_at, ended_at, subject)
        select ?, ?, ?, ?, 'none', ?, '{}', status, ?, now,
          case when status in ('SENT', 'BOUNCED') then now end,
          case when status <> 'PLANNED' then now end, ?
        from (select cast(? as varchar) as status, cast(? as timestamptz) as now) made
        """,
        id,
        person.id(),
        channel,
        category,
        cause,
        reason,
        subject,
        status,
        now.toString());
    return id;
  }

  private static UUID of(TestPerson person, String cause) {
    return UUID.fromString(
        TestPerson.text(
            "select id::text from delivery where cause = '" + cause + "' and recipient_id = ?",
            person.id()));
  }

  private static void suppressed(String address) {
    TestPerson.sql(
        "insert into mail_suppression (address, bounces, reason, delivery_id, is_late, stopped_at)"
            + " values (?, 3, 'the mail relay answered 550 5.1.1', ?, false, now())",
        address,
        UUID.randomUUID());
  }

  /** A week as the counts would have it. */
  private static void counted() {
    TestPerson.sql("delete from delivery_stat");
    TestPerson.sql(
        """
        insert into delivery_stat
        select date_trunc('hour', cast(? as timestamptz)) - n * interval '1 day', channel, status,
          weight * (7 - n) + case status when 'SENT' then 20 else 0 end
        from generate_series(0, 6) n, (values ('IN_APP'), ('EMAIL'), ('PUSH')) c(channel),
          (values ('SENT', 9), ('SUPPRESSED', 3), ('BOUNCED', 1)) s(status, weight)
        """,
        TestPerson.portalTime().toString());
  }
}
