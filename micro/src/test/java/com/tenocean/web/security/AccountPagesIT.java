package com.tenocean.web.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.tenocean.harness.FromOutside;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.PortalAddress;
import com.tenocean.web.browser.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of accounts on a phone and a desk, in three languages, with complaints and without. */
@FromOutside
@ExtendWith(BrowserExtension.class)
class AccountPagesIT {
  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#inEachLanguage")
  void looksRightEverywhere(Screen screen, Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), screen)) {
      for (var page :
          new String[] {"login", "register", "forgot-password", "reset-password", "first-admin"}) {
        visit.open("/" + page);
        visit.looksRight(page);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#inEachLanguage")
  void complaintsTakeTheFocusAndKeepTheAddress(Screen screen, Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), screen)) {
      var page = visit.open("/login");
      page.locator("#login\\:email").fill("nobody@example.org");
      page.locator("#login\\:password").fill("a password of nobody");
      page.locator("#login\\:send").click();
      assertThat(page.locator(".error-summary")).isFocused();
      assertThat(page.locator("#login\\:email")).hasValue("nobody@example.org");
      assertThat(page.locator("#login\\:password")).hasValue("");
      visit.looksRight("login-complaint");
    }
  }

  @Test
  void aPasswordIsShownWhileItIsTypedAndSentAsOne(Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), Screen.PHONE.in("es"))) {
      var page = visit.open("/login");
      var password = page.locator("#login\\:password");
      var show = page.locator(".secret button");
      page.locator("#login\\:email").fill("nobody@example.org");
      password.fill("a password of nobody");
      password.press("Tab");
      assertThat(show).isFocused();
      show.press("Enter");
      assertThat(show).hasText("Ocultar");
      assertThat(show).hasAttribute("aria-pressed", "true");
      assertThat(password).hasAttribute("type", "text");
      assertThat(password).hasValue("a password of nobody");
      visit.shoot("login-shown").isFine();
      show.press("Enter");
      assertThat(password).hasAttribute("type", "password");
    }
  }

  @Test
  void withoutScriptsNoButtonPretendsToShowAPassword(Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), Screen.PHONE.withoutScripts())) {
      assertThat(visit.open("/login").locator(".secret")).hasCount(0);
    }
  }
}
