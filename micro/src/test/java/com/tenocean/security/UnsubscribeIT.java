package com.tenocean.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.tenocean.harness.FromOutside;
import com.tenocean.harness.PortalUnderTest;
import com.tenocean.notification.Category;
import com.tenocean.notification.internal.Subscription;
import com.tenocean.notification.internal.UnsubscribeTokens;
import com.tenocean.shared.Database;
import com.tenocean.shared.PortalKey;
import com.tenocean.shared.UserId;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.PortalAddress;
import com.tenocean.web.browser.Screen;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Mail is stopped by the link in it, by people and by their mail programs. */
@FromOutside
@ExtendWith(BrowserExtension.class)
class UnsubscribeIT {
  private final TestPerson tenant = TestPerson.playing(Part.TENANT);
  private final Device device = new Device();

  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#inEachLanguage")
  void looksRightEverywhere(Screen screen, Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), screen)) {
      var page = visit.open(link(Category.EVENT));
      visit.looksRight("unsubscribe");
      page.locator("#unsubscribe\\:stop").click();
      assertThat(page.locator("#unsubscribe\\:resume")).isVisible();
      visit.looksRight("unsubscribe-stopped");
      page.locator("#unsubscribe\\:stopAll").click();
      assertThat(page.locator("#unsubscribe\\:resumeAll")).isVisible();
      visit.looksRight("unsubscribe-all");
      visit.open("/unsubscribe?token=cut");
      visit.looksRight("unsubscribe-bad");
    }
  }

  @Test
  void stopsAndUndoesWithoutScriptOrCookie(Browser browser) {
    try (var visit = browser.visit(PortalAddress.get(), Screen.PHONE.withoutScripts())) {
      var page = visit.open(link(Category.ANNOUNCEMENT));
      assertThat(page.locator("main")).containsText("news from the board. Shall it stop?");
      page.locator("#unsubscribe\\:stop").click();
      assertThat(page.getByRole(AriaRole.STATUS))
          .containsText("You get no more mail about this: news from the board.");
      assertThat(stopped("ANNOUNCEMENT")).isEqualTo(1);
      assertThat(stopped("EVENT")).isZero();

      page.locator("#unsubscribe\\:stopAll").click();
      assertThat(page.locator("main")).containsText("but about the security");
      assertThat(stopped("EVENT")).isEqualTo(1);
      assertThat(stopped("SECURITY")).isZero();

      page.locator("#unsubscribe\\:resumeAll").click();
      assertThat(page.locator("#unsubscribe\\:stop")).isVisible();
      assertThat(stopped("ANNOUNCEMENT")).isZero();
      assertThat(page.context().cookies()).isEmpty();
    }
  }

  @Test
  void openingTheLinkChangesNothing() {
    assertThat(device.get(link(Category.EVENT)).body()).contains("events. Shall it stop?");
    assertThat(
            device
                .send(Device.request(link(Category.EVENT)).method("HEAD", BodyPublishers.noBody()))
                .status())
        .isEqualTo(200);
    assertThat(stopped("")).isZero();
  }

  @Test
  void aMailProviderStopsItInOneClickHoweverOften() {
    var link = link(Category.EVENT);
    for (int i = 0; i < 2; i++) {
      var answer = device.post(link, Map.of("List-Unsubscribe", "One-Click"));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().strip()).isEqualTo("You get no more mail of this kind.");
    }
    assertThat(stopped("EVENT")).isEqualTo(1);
    assertThat(stopped("ANNOUNCEMENT")).isZero();
    assertThat(device.cookie("JSESSIONID")).isEmpty();
  }

  @Test
  void aMailProviderMaySendItAsAFormWithParts() {
    var body =
        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--";
    assertThat(parts(link(Category.EVENT), body).status()).isEqualTo(200);
    assertThat(stopped("EVENT")).isEqualTo(1);
    assertThat(parts(link(Category.MENTION), "--b--").status()).isEqualTo(400);
    assertThat(stopped("MENTION")).isZero();
  }

  @Test
  void anyOtherPostStopsNothing() {
    assertThat(device.post(link(Category.EVENT), Map.of("List-Unsubscribe", "No")).status())
        .isEqualTo(200);
    assertThat(stopped("")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "cut", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%F0%9F%8C%8A"})
  void aLinkThatIsNoneGetsAClearWord(String token) {
    var answer = device.get("/unsubscribe?token=" + token);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("This link is not complete");
    var post = device.post("/unsubscribe?token=" + token, Map.of("List-Unsubscribe", "One-Click"));
    assertThat(post.status()).isEqualTo(400);
    assertThat(post.body()).contains("This link is not complete");
  }

  @Test
  void anotherSitesPageCanNotPressTheButton() {
    var request =
        Device.request(link(Category.EVENT))
            .header("Origin", "https://evil.example")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"));
    assertThat(device.send(request).status()).isEqualTo(403);
    assertThat(stopped("")).isZero();
  }

  private Device.Answer parts(String link, String body) {
    return device.send(
        Device.request(link)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(body)));
  }

  private int stopped(String category) {
    return TestPerson.count(
        "select count(*) from notification_choice where channel = 'EMAIL' and pace = 'OFF'"
            + " and user_id || ' ' || category like ?",
        tenant.id() + (category.isEmpty() ? "" : " " + category));
  }

  /** As a mail to the tenant has it. */
  private String link(Category category) {
    var subscription = new Subscription(new UserId(tenant.id()), category);
    return "/unsubscribe?token=" + tokens().of(subscription);
  }

  private static UnsubscribeTokens tokens() {
    var source = new PGSimpleDataSource();
    source.setURL(PortalUnderTest.setting("tenocean.db.url"));
    source.setUser(PortalUnderTest.setting("tenocean.db.user"));
    var password = PortalUnderTest.setting("tenocean.db.password");
    source.setPassword(password);
    return new UnsubscribeTokens(new PortalKey(new Database(source), Optional.of(password)));
  }
}
