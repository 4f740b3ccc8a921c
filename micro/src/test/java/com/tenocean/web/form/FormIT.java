package com.tenocean.web.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.tenocean.harness.FromOutside;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.PortalAddress;
import com.tenocean.web.browser.Screen;
import com.tenocean.web.browser.Visit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms, with scripts and without, in time and too late. */
@FromOutside
@ExtendWith(BrowserExtension.class)
class FormIT {
  static Stream<Screen> screens() {
    return Stream.of(Screen.DESK, Screen.DESK.withoutScripts());
  }

  @ParameterizedTest
  @MethodSource("screens")
  void isSentAndTheNextPageSaysSoOnce(Screen screen, Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), screen)) {
      fill(visit);
      visit.page().locator("#form\\:send").click();
      assertThat(visit.page().locator("[role=status]")).containsText("<b>Zoë 🌊 مريم</b>");
      visit.page().reload();
      assertThat(visit.page().locator("[role=status]")).hasCount(0);
      visit.isQuiet();
    }
  }

  @Test
  void complaintsLeadToTheirInputs(Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), Screen.PHONE.in("es"))) {
      var page = visit.open("/gallery/gallery");
      page.locator("#form\\:email").fill("no es una dirección");
      page.locator("form#form").evaluate("form => form.noValidate = true");
      page.locator("#form\\:send").click();
      assertThat(input(page, "email")).hasAttribute("aria-invalid", "true");
      assertThat(input(page, "email"))
          .hasAttribute("aria-describedby", "form:email-help form:email-error");
      assertThat(input(page, "email")).hasValue("no es una dirección");
      page.locator(".error-summary a").nth(1).click();
      assertThat(input(page, "email")).isFocused();
      visit.isQuiet();
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void aFormThatOutlivedItsSessionKeepsItsEntriesAndDoesNothing(Screen screen, Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), screen)) {
      fill(visit);
      visit.page().context().clearCookies();
      visit.page().locator("#form\\:send").click();
      assertThat(visit.page().locator(".error-summary")).containsText("nothing was sent yet");
      assertThat(input(visit.page(), "name")).hasValue("<b>Zoë 🌊 مريم</b>");
      visit.page().locator("#form\\:send").click();
      assertThat(visit.page().locator("[role=status]")).containsText("Zoë");
      visit.isQuiet();
    }
  }

  @Test
  void aStatelessFormNeverGrowsTooOld(Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), Screen.PHONE)) {
      var page = visit.open("/gallery/stateless");
      page.locator("#form\\:send").click();
      assertThat(page.locator(".error-summary")).isFocused();
      input(page, "name").fill("Lee");
      page.context().clearCookies();
      page.locator("#form\\:send").click();
      assertThat(page.locator("[role=status]")).containsText("Lee");
      visit.isQuiet();
    }
  }

  @Test
  void ajaxWorksUnderTheContentPolicy(Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), Screen.DESK)) {
      fill(visit);
      visit.page().locator("#form\\:say").click();
      assertThat(visit.page().locator("#form\\:echo")).hasText("Hello <b>Zoë 🌊 مريم</b>");
      visit.page().locator("#form\\:send").click();
      visit.page().locator("#form\\:name").fill("Lee");
      visit.page().locator("#form\\:say").click();
      assertThat(visit.page().locator("#form\\:echo")).hasText("Hello Lee");
      visit.isQuiet();
    }
  }

  @Test
  void ajaxAfterTheSessionEndedLoadsThePageAgain(Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), Screen.DESK)) {
      fill(visit);
      visit.page().context().clearCookies();
      visit.page().locator("#form\\:say").click();
      assertThat(visit.page().locator("[role=status]")).containsText("loaded it again");
      visit.isQuiet();
    }
  }

  private static void fill(Visit visit) {
    var page = visit.open("/gallery/gallery");
    input(page, "name").fill("<b>Zoë 🌊 مريم</b>");
    input(page, "email").fill("zoe@example.org");
    input(page, "floor").selectOption("2");
    page.getByLabel("A tenant").check();
  }

  private static com.microsoft.playwright.Locator input(Page page, String id) {
    return page.locator("#form\\:" + id);
  }
}
