package com.tenocean.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.Screen;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An admin finds what was told to whom, on every screen and by keyboard; people find their own. */
@FromOutside(seconds = 90)
@ExtendWith(BrowserExtension.class)
class DeliveryPagesIT {
  private static final String LIST = "/admin/deliveries";

  private final TestPerson admin = TestPerson.playing(Part.ADMIN);
  private final TestPerson tenant = TestPerson.playing(Part.TENANT);

  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#inEachLanguage")
  void everyPageIsFineOnEveryScreen(Screen screen, Browser browser) {
    var person = TestPerson.called("Maria", "Santos");
    Told.ofEachKind(person);
    Told.counted();
    var mail = Told.mail(person, "The lift is being repaired");
    try (var visit = admin.visit(browser, screen)) {
      visit.open(LIST);
      visit.looksRight("deliveries");
      visit.open(LIST + "?person=" + person.id());
      visit.looksRight("deliveries-of-person");
      visit.open(LIST + "?state=bounced&category=digest");
      visit.looksRight("deliveries-none");
      visit.open(LIST + "/" + mail);
      visit.looksRight("delivery");
      visit.open(LIST + "/" + Told.id(person, "shown"));
      visit.looksRight("delivery-shown");
    }
    try (var visit = person.visit(browser, screen)) {
      visit.open("/settings/privacy");
      visit.looksRight("privacy");
    }
  }

  @Test
  void aPersonIsFoundByNameAndStandsInTheAddressAsAnId(Browser browser) {
    var name = "Quillfeather-" + UUID.randomUUID().toString().substring(0, 6);
    var wanted = TestPerson.called("Wanda", name);
    Told.ofEachKind(wanted);
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open(LIST);
      page.locator("#search\\:person").fill(name);
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
    var first = TestPerson.called("Ada", name);
    TestPerson.called("Bea", name);
    Told.ofEachKind(first);
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
    Told.mail(TestPerson.called("Maria", "Santos"), "About the " + word + " on the roof");
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
    var mail = Told.alert(person);
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
    var person = TestPerson.called("Maria", "Santos");
    Told.ofEachKind(person);
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open(LIST + "/" + Told.id(person, "reset"));
      assertThat(page.getByText("Mail about signing in is not sent again")).isVisible();
      assertThat(page.locator("a[href='#resend']")).hasCount(0);
      visit.open(LIST + "/" + Told.id(person, "shown"));
      assertThat(page.getByText("The portal shows it")).isVisible();
    }
  }

  @Test
  void aPressOfAnOldPageSendsNothing() {
    var device = Device.of(admin);
    var mail = Told.alert(TestPerson.playing(Part.ADMIN));
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
    var mail = Told.mail(tenant, "Mine");
    assertThat(Device.of(tenant).get(LIST + "/" + mail).status()).isEqualTo(403);
  }

  @Test
  void peopleSeeTheirOwnAndNothingElse() {
    var mine = Told.mail(tenant, "Only for the tenant");
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
    Told.mail(tenant, "Of late");
    var old = Told.mail(tenant, "Long ago");
    TestPerson.sql(
        "update delivery set id = ? where id = ?",
        UUID.fromString("0190000f" + old.toString().substring(8)),
        old);
    assertThat(Device.of(tenant).get("/settings/privacy").body())
        .contains("Of late")
        .doesNotContain("Long ago");
  }
}
