package com.tenocean.web.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.tenocean.harness.FromOutside;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.PortalAddress;
import com.tenocean.web.browser.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The frame on every screen: it fits, axe finds nothing, and its switches work. */
@FromOutside
@ExtendWith(BrowserExtension.class)
class FrameIT {
  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#inEachLanguage")
  void looksRightEverywhere(Screen screen, Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), screen)) {
      for (var path : new String[] {"/", "/gallery/gallery", "/gallery/patterns"}) {
        visit.open(path);
        visit.looksRight(path.substring(path.lastIndexOf('/') + 1).replaceFirst("^$", "landing"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#inOtherLanguages")
  void complaintsLookRightToo(Screen screen, Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), screen)) {
      visit.open("/gallery/gallery").locator("#form\\:send").click();
      assertThat(visit.page().locator(".error-summary")).isFocused();
      visit.looksRight("gallery-complaints");
    }
  }

  @Test
  void aLanguageIsChosenInPlaceAndKept(Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), Screen.PHONE)) {
      var page = visit.open("/gallery/patterns?s=waiting");
      page.locator("details.menu summary").first().click();
      page.getByText("简体中文").click();
      assertThat(page).hasURL(Pattern.compile("/gallery/patterns\\?s=waiting$"));
      assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
      page.navigate("/");
      assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
      visit.isFine();
    }
  }

  @Test
  void themeAndRailAreKeptWithoutScripts(Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), Screen.DESK.withoutScripts())) {
      var page = visit.open("/gallery/patterns");
      button(page, "Dark").click();
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
      button(page, "Fold").click();
      assertThat(page.locator("html")).hasAttribute("data-rail", "folded");
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
      visit.shoot("patterns-folded");
    }
  }

  @Test
  void theKeyboardReachesEverything(Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), Screen.DESK)) {
      var page = visit.open("/gallery/patterns");
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).isFocused();
      var menu = page.locator("details.menu").first();
      menu.locator("summary").press("Enter");
      assertThat(menu).hasAttribute("open", "");
      page.keyboard().press("Escape");
      assertThat(menu.locator("summary")).isFocused();
    }
  }

  @Test
  void askingFirstIsAModalThatGoesAwayAgain(Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), Screen.PHONE)) {
      var page = visit.open("/gallery/patterns");
      page.locator(".pick").nth(1).check();
      assertThat(page.locator(".bulk-count")).hasText("1");
      page.locator("a[href='#reject']").click();
      assertThat(page.locator("#reject")).isVisible();
      visit.shoot("patterns-confirm").isFine();
      page.keyboard().press("Escape");
      assertThat(page.locator("#reject")).isHidden();
    }
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
