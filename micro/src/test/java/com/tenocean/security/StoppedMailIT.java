package com.tenocean.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.Screen;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An admin finds the addresses that no mail goes to, and lets mail go there again. */
@FromOutside
@ExtendWith(BrowserExtension.class)
class StoppedMailIT {
  private static final String LIST = "/admin/deliveries/suppressed";

  private final TestPerson admin = TestPerson.playing(Part.ADMIN);

  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#inEachLanguage")
  void isFineOnEveryScreen(Screen screen, Browser browser) {
    suppressed("maria.santos." + UUID.randomUUID() + "@a-very-long-name-of-a-host.example.org");
    try (var visit = admin.visit(browser, screen)) {
      visit.open(LIST);
      visit.looksRight("deliveries-suppressed");
    }
  }

  @Test
  void mailGoesToAnAddressAgainAfterItWasAskedWhetherTo(Browser browser) {
    var beginning = "z" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 10; i < 70; i++) {
      suppressed(beginning + i + "@example.org");
    }
    try (var visit = admin.visit(browser, Screen.PHONE)) {
      var page = visit.open("/admin/deliveries");
      page.locator(".tab").last().click();
      assertThat(page.locator(".tab[aria-current='page']")).hasText("Addresses without mail");
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

  private static void suppressed(String address) {
    TestPerson.sql(
        "insert into mail_suppression (address, bounces, reason, delivery_id, is_late, stopped_at)"
            + " values (?, 3, 'the mail relay answered 550 5.1.1', ?, false, now())",
        address,
        UUID.randomUUID());
  }
}
