package com.tenocean.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import com.tenocean.security.Device.Answer;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.Screen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** People choose what reaches them. */
@FromOutside
@ExtendWith(BrowserExtension.class)
class NotificationSettingsIT {
  private static final String PAGE = "/settings/notifications";

  private final TestPerson tenant = TestPerson.playing(Part.TENANT);
  private final TestPerson admin = TestPerson.playing(Part.ADMIN);
  private final Device device = Device.of(tenant);

  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#inEachLanguage")
  void looksRightEverywhere(Screen screen, Browser browser) {
    try (var visit = admin.visit(browser, screen)) {
      visit.open(PAGE);
      visit.looksRight("notification-settings");
    }
  }

  @Test
  void whatIsChosenIsKept(Browser browser) {
    try (var visit = admin.visit(browser, Screen.PHONE)) {
      var page = visit.open(PAGE);
      assertThat(page.locator("#notifications\\:paceVERIFICATION_EMAIL")).hasValue("AT_ONCE");
      assertThat(page.locator("#notifications\\:from")).hasValue("22:00");
      page.locator("#notifications\\:paceVERIFICATION_EMAIL").selectOption("BATCHED");
      page.locator("#notifications\\:paceOPERATIONS_EMAIL").selectOption("OFF");
      page.locator("#notifications\\:paceANNOUNCEMENT_PUSH").selectOption("DAILY");
      page.locator("#notifications\\:quiet").check();
      page.locator("#notifications\\:from").fill("21:30");
      page.locator("#notifications\\:zone").selectOption("Asia/Shanghai");
      page.locator("#notifications\\:save").click();

      assertThat(page.getByText("Your choices are saved.")).isVisible();
      assertThat(page.locator("#notifications\\:paceVERIFICATION_EMAIL")).hasValue("BATCHED");
      assertThat(page.locator("#notifications\\:paceOPERATIONS_EMAIL")).hasValue("OFF");
      assertThat(page.locator("#notifications\\:paceANNOUNCEMENT_PUSH")).hasValue("DAILY");
      assertThat(page.locator("#notifications\\:paceANNOUNCEMENT_EMAIL")).hasValue("AT_ONCE");
      assertThat(page.locator("#notifications\\:quiet")).isChecked();
      assertThat(page.locator("#notifications\\:from")).hasValue("21:30");
      assertThat(page.locator("#notifications\\:to")).hasValue("07:00");
      assertThat(page.locator("#notifications\\:zone")).hasValue("Asia/Shanghai");

      page.locator("#notifications\\:to").fill("21:30");
      page.locator("#notifications\\:save").click();
      assertThat(page.locator(".error-summary")).containsText("at the same time");
      assertThat(page.locator("#notifications\\:to")).hasValue("21:30");
      visit.shoot("notification-settings-complaint").isFine();
    }
  }

  @Test
  void takingAMuteBackKeepsWhatIsChosenAndNotSavedYet(Browser browser) {
    muted("topic 17", "Bicycles in the hall", 1);
    try (var visit = tenant.visit(browser, Screen.PHONE.withoutScripts())) {
      var page = visit.open(PAGE);
      page.locator("#notifications\\:paceANNOUNCEMENT_EMAIL").selectOption("DAILY");
      page.locator("#notifications\\:securityOnly").check();
      page.locator("#notifications\\:quiet").check();
      page.locator("#notifications\\:from").fill("");
      page.locator("#notifications\\:zone").selectOption("Asia/Shanghai");
      page.locator("#notifications\\:day").selectOption("FRIDAY");
      page.getByLabel("Unmute “Bicycles in the hall”").click();

      assertThat(page.locator(".notice").first()).containsText("hear of it again");
      assertThat(page.getByText("Bicycles in the hall")).hasCount(0);
      assertThat(page.locator(".error-summary")).hasCount(0);
      assertThat(page.locator("#notifications\\:paceANNOUNCEMENT_EMAIL")).hasValue("DAILY");
      assertThat(page.locator("#notifications\\:securityOnly")).isChecked();
      assertThat(page.locator("#notifications\\:quiet")).isChecked();
      assertThat(page.locator("#notifications\\:from")).hasValue("");
      assertThat(page.locator("#notifications\\:zone")).hasValue("Asia/Shanghai");
      assertThat(page.locator("#notifications\\:day")).hasValue("FRIDAY");
      visit.shoot("notification-settings-unmuted");
      assertThat(choices()).isZero();

      page.locator("#notifications\\:from").fill("21:30");
      page.locator("#notifications\\:save").click();
      assertThat(page.getByText("Your choices are saved.")).isVisible();
      assertThat(page.locator("#notifications\\:paceANNOUNCEMENT_EMAIL")).hasValue("DAILY");
      assertThat(page.locator("#notifications\\:from")).hasValue("21:30");
      assertThat(choices()).isPositive();
    }
  }

  @Test
  void whatIsMutedElsewhereMeanwhileMovesNoButton(Browser browser) {
    muted("topic 17", "Bicycles in the hall", 2);
    muted("topic 18", "Noise at night", 1);
    try (var visit = tenant.visit(browser, Screen.PHONE)) {
      var page = visit.open(PAGE);
      muted("topic 19", "Parking", 0);
      page.getByLabel("Unmute “Bicycles in the hall”").click();
      assertThat(page.locator(".lines li span"))
          .hasText(new String[] {"Parking", "Noise at night"});
      visit.isFine();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "from, 25:99, notifications:from-error",
    "from, '', “From” is missing",
    "zone, Mars/Base, notifications:zone-error",
    "paceVERIFICATION_EMAIL, HOURLY, notifications:paceVERIFICATION_EMAIL-error",
    "paceVERIFICATION_IN_APP, DAILY, notifications:paceVERIFICATION_IN_APP-error",
  })
  void badInputGetsAClearWord(String field, String value, String said) {
    var refused = save(Map.of(field, value));
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.body()).contains(said);
  }

  @Test
  void nobodyChoosesForWhatIsNotTheirs() {
    assertThat(device.get(PAGE).body()).doesNotContain("paceOPERATIONS_EMAIL");
    assertThat(save(Map.of("paceOPERATIONS_EMAIL", "OFF")).leadsTo()).isEqualTo(PAGE);
    assertThat(
            TestPerson.count(
                "select count(*) from notification_choice where category = 'OPERATIONS'"
                    + " and user_id::text like ?",
                tenant.id().toString()))
        .isZero();
  }

  private int choices() {
    return TestPerson.count(
        "select count(*) from notification_choice where user_id::text like ?",
        tenant.id().toString());
  }

  private void muted(String thing, String label, int hoursAgo) {
    TestPerson.sql(
        "insert into notification_mute (user_id, thing, label, since)"
            + " values (?, ?, ?, now() - ? * interval '1 hour')",
        tenant.id(),
        thing,
        label,
        hoursAgo);
  }

  private Answer save(Map<String, String> wrong) {
    var entries =
        new HashMap<>(Map.of("paceVERIFICATION_EMAIL", "DAILY", "from", "22:00", "to", "07:00"));
    for (var category : List.of("VERIFICATION", "ANNOUNCEMENT")) {
      for (var channel : List.of("IN_APP", "EMAIL", "PUSH")) {
        entries.putIfAbsent("pace%s_%s".formatted(category, channel), "AT_ONCE");
      }
    }
    entries.put("zone", "");
    entries.put("quiet", "on");
    entries.put("day", "MONDAY");
    entries.put("save", "x");
    entries.putAll(wrong);
    return device.post(device.get(PAGE), "notifications", entries);
  }
}
