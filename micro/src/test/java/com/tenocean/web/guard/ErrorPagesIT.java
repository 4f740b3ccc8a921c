package com.tenocean.web.guard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.tenocean.harness.FromOutside;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.PortalAddress;
import com.tenocean.web.browser.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see when something fails. */
@FromOutside
@ExtendWith(BrowserExtension.class)
class ErrorPagesIT {
  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#inEachLanguage")
  void aPageThatIsNotThereSaysSo(Screen screen, Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), screen)) {
      var page = visit.open("/nothing");
      if (screen.language().equals("en")) {
        assertThat(page.locator("h1")).hasText("We can’t find this page");
      }
      visit.showsWell("not-found");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"#form\\:fail", "#form\\:failAjax"})
  void aFailureShowsAReferenceAndNoTrace(String button, Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), Screen.PHONE)) {
      var page = visit.open("/gallery/gallery");
      page.locator(button).click();
      assertThat(page.locator("h1")).hasText("Something went wrong on our side");
      assertThat(page.locator(".code")).hasText(Pattern.compile("[2-9A-Z]{8}"));
      assertThat(page.locator("body")).not().containsText("Exception");
      visit.shoot("failure");
    }
  }
}
