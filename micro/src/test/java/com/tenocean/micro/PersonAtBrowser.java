package com.tenocean.micro;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static com.microsoft.playwright.options.AriaRole.MAIN;
import static com.microsoft.playwright.options.AriaRole.ROW;
import static com.tenocean.harness.Soon.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.SelectOption;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.Screen;
import com.tenocean.web.browser.Visit;
import java.net.URI;
import java.time.Duration;

/** Somebody who knows nothing but what the pages and the mails say. */
final class PersonAtBrowser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Visit visit;
  private final String mailbox;
  private Page page;

  PersonAtBrowser(Browser browser, PortalProcess portal) {
    visit = browser.visit(URI.create(portal.url()), Screen.DESK);
    mailbox = portal.mailbox();
    page = visit.page();
  }

  PersonAtBrowser opens(String path) {
    page.navigate(path);
    return this;
  }

  /** Before anybody would think that the portal hangs. */
  PersonAtBrowser opensAtOnce(String path) {
    page.navigate(path, new Page.NavigateOptions().setTimeout(PATIENCE.toMillis()));
    return this;
  }

  /** Looks again and again, as somebody does who has just started the broker. */
  PersonAtBrowser opensUntilItReads(String path, String words) {
    soon().until(() -> opensAtOnce(path).page.getByRole(MAIN).textContent().contains(words));
    return this;
  }

  PersonAtBrowser writes(String label, String text) {
    page.getByLabel(label, new GetByLabelOptions().setExact(true)).fill(text);
    return this;
  }

  PersonAtBrowser chooses(String label, String choice) {
    page.getByLabel(label).selectOption(new SelectOption().setLabel(choice));
    return this;
  }

  PersonAtBrowser presses(String button) {
    page.getByRole(BUTTON, new GetByRoleOptions().setName(button).setExact(true)).click();
    return this;
  }

  PersonAtBrowser follows(String link) {
    page.getByRole(LINK, new GetByRoleOptions().setName(link)).first().click();
    return this;
  }

  PersonAtBrowser reads(String words) {
    assertThat(page.getByRole(MAIN)).containsText(words);
    return this;
  }

  PersonAtBrowser finds(String label, String entry) {
    assertThat(page.getByLabel(label)).hasValue(entry);
    return this;
  }

  PersonAtBrowser signsIn(String email, String password) {
    return writes("E-mail address", email).writes("Password", password).presses("Sign in");
  }

  /** Waits for a mail and follows the link in it, which opens in a new tab. */
  PersonAtBrowser followsTheLinkInTheMail(String recipient, String subject) {
    page.navigate(mailbox);
    var mail = page.getByRole(ROW).filter(containing(recipient)).filter(containing(subject));
    soon()
        .until(
            () -> {
              page.reload();
              return mail.count() == 1;
            });
    mail.getByRole(LINK).click();
    page = page.waitForPopup(() -> page.locator("pre a").first().click());
    return this;
  }

  private static Locator.FilterOptions containing(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Looks at the first tab. */
  PersonAtBrowser isFine() {
    visit.isFine();
    return this;
  }

  PersonAtBrowser sawNoComplaint() {
    visit.isQuiet();
    return this;
  }

  @Override
  public void close() {
    visit.close();
  }
}
