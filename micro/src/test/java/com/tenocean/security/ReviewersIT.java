package com.tenocean.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.PortalAddress;
import com.tenocean.web.browser.Screen;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two admins at their pages, each of whom may decide what the other has open. */
@FromOutside(seconds = 60)
@ExtendWith(BrowserExtension.class)
class ReviewersIT {
  private static final Pattern CONFIRM = Pattern.compile("/confirm-email\\?token=\\S+");
  private static final Pattern CASE = Pattern.compile("/admin/verifications\\?id=(\\S+)");
  private static final String QUEUE = "/admin/verifications";

  private final TestPerson admin = TestPerson.playing(Part.ADMIN);
  private final Device one = Device.of(admin);
  private final Device other = Part.ADMIN.device();

  @Test
  void ofTwoDecisionsAtTheSameMomentOneCountsAndTheOtherReviewerReadsWhose() throws Exception {
    var page = QUEUE + "?id=" + applicant("Moment");
    var there = new CyclicBarrier(2);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      var said = List.of(decided(both, one, page, there), decided(both, other, page, there));
      assertThat(List.of(said.get(0).get(), said.get(1).get()))
          .anyMatch(html -> html.contains("Ana Moment is approved."))
          .anyMatch(html -> html.contains("Ana Moment: another reviewer was first. Approved by"));
    } finally {
      both.shutdown();
    }
  }

  @Test
  void whoDecidesWhatAnotherReviewerHasDecidedReadsWhose() {
    var path = QUEUE + "?id=" + applicant("Late");
    var seen = other.get(path);
    one.post(one.get(path), "decide", Map.of("approve", "x"));

    var approving = other.post(seen, "decide", Map.of("approve", "x"));
    assertThat(other.get(approving.leadsTo()).body())
        .contains("Ana Late: another reviewer was first. Approved by");
    var rejecting = other.post(seen, "reject", Map.of("reason", "Bring your lease.", "send", "x"));
    assertThat(other.get(rejecting.leadsTo()).body())
        .contains("Ana Late: another reviewer was first. Approved by");
    var wordless = other.post(seen, "reject", Map.of("reason", " ", "send", "x"));
    assertThat(wordless.body()).contains("Write a reason of up to", "id=\"reject\"");
  }

  private static Future<String> decided(
      ExecutorService threads, Device reviewer, String path, CyclicBarrier there) {
    Callable<String> decision =
        () -> {
          var page = reviewer.get(path);
          there.await();
          var answer = reviewer.post(page, "decide", Map.of("approve", "x"));
          return reviewer.get(answer.leadsTo()).body();
        };
    return threads.submit(decision);
  }

  @Test
  void manyAreDecidedAtOnceAndWhoeverWasDecidedBeforeIsNamed() {
    var picked = List.of(applicant("First"), applicant("Second"), applicant("Third"));
    var queue = one.get(QUEUE);
    var second = other.get(QUEUE + "?id=" + picked.get(1));
    other.post(second, "reject", Map.of("reason", "Bring your lease.", "send", "x"));

    var answer = one.post(queue, "queue", Map.of("approveAll", "x"), picked);

    assertThat(one.get(answer.leadsTo()).body())
        .contains("2 of 3 approved", "Ana Second: Rejected by")
        .doesNotContain("Ana First:", "Ana Third:");
    assertThat(one.get(QUEUE + "?id=" + picked.get(0)).body()).contains("Approved by Test Person");
  }

  @Test
  void nobodyIsDecidedWithoutBeingPickedOrWithoutAReason() {
    var applicant = applicant("Undecided");
    var queue = one.get(QUEUE);

    assertThat(one.post(queue, "queue", Map.of("approveAll", "x")).body())
        .contains("Pick at least one application first.");
    assertThat(
            one.post(one.get(QUEUE), "queue", Map.of("rejectAllNow", "x"), List.of(applicant))
                .body())
        .contains("Write a reason of up to");
    var forged = List.of("00000000-0000-7000-8000-000000000000", "<b>");
    assertThat(one.post(one.get(QUEUE), "queue", Map.of("approveAll", "x"), forged).status())
        .isIn(200, 302, 303);
    assertThat(one.get(QUEUE + "?id=" + applicant).body()).contains("id=\"decide\"");
  }

  @Test
  void whoCorrectsOrAppliesAgainIsSeenWithWhatWasDecidedBefore() {
    var email = address();
    var first = applicant(email, "Mistyped");

    apply(email, "Corrected");
    var second = caseOf("Corrected");
    assertThat(one.get(QUEUE + "?id=" + first).body())
        .contains("Replaced by another application")
        .doesNotContain("id=\"decide\"");

    var page = one.get(QUEUE + "?id=" + second);
    one.post(page, "reject", Map.of("reason", "Bring your <lease>.", "send", "x"));
    new Mailbox(email).awaitMail("Your registration was not approved");
    apply(email, "Again");
    assertThat(other.get(QUEUE + "?id=" + caseOf("Again")).body())
        .contains("Rejected by Test Person", "Bring your &lt;lease&gt;.");
  }

  @Test
  void theKeysOpenTheFirstApplicationAndTheFocusFollows(Browser browser) {
    applicant("Keys");
    try (var visit = browser.visit(PortalAddress.get(), Screen.DESK)) {
      var page = visit.open("/login");
      page.locator("#login\\:email").fill(admin.email());
      page.locator("#login\\:password").fill(TestPerson.PASSWORD);
      page.locator("#login\\:send").click();
      visit.open(QUEUE);
      assertThat(page.locator("#one")).hasCount(0);
      page.keyboard().press("j");
      assertThat(page.locator("#one")).isFocused();
      page.waitForLoadState(); // the focus is there before the script that hears the keys
      page.keyboard().press("?");
      assertThat(page.locator("#keys")).isVisible();
      page.locator("#keys").getByText("Close").click();
      assertThat(page.locator("#keys")).isHidden();
      visit.isFine();
    }
  }

  private static void apply(String email, String lastName) {
    var applicant = new Device();
    applicant.signIn(email, TestPerson.PASSWORD);
    var entries = Map.of("firstName", "Ana", "lastName", lastName, "unit", "none", "send", "x");
    var answer = applicant.post(applicant.get("/application"), "apply", entries);
    assertThat(answer.leadsTo()).isEqualTo("/application");
  }

  private static String address() {
    return "ana-" + UUID.randomUUID() + "@example.org";
  }

  private String applicant(String lastName) {
    return applicant(address(), lastName);
  }

  /** Somebody who registered, and whose address is confirmed. */
  private String applicant(String email, String lastName) {
    var visitor = new Device();
    var entries =
        Map.of(
            "firstName", "Ana", "lastName", lastName, "email", email, "unit", "none", "send", "x");
    visitor.post(visitor.get("/register"), "register", entries);
    var mail = new Mailbox(email).awaitMail("Please confirm your e-mail address");
    visitor.get(found(CONFIRM, mail.text(), 0));
    visitor.post(
        visitor.get("/confirm-email"),
        "confirm",
        Map.of("password", TestPerson.PASSWORD, "send", "x"));
    return caseOf(lastName);
  }

  private String caseOf(String lastName) {
    var review = new Mailbox(admin.email()).awaitMail("Ana " + lastName + " has registered");
    return found(CASE, review.text(), 1);
  }

  private static String found(Pattern pattern, String text, int group) {
    var match = pattern.matcher(text);
    assertThat(match.find()).as(text).isTrue();
    return match.group(group);
  }
}
