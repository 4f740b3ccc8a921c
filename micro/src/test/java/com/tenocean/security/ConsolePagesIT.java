package com.tenocean.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import com.tenocean.web.browser.Screen;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An admin looks at the workflows, on every screen and by keyboard. */
@FromOutside(seconds = 90)
@ExtendWith(BrowserExtension.class)
class ConsolePagesIT {
  /** After the runs that these tests make, before any other. */
  private static final String LONG_AGO = "2025-01-01T00:00";

  /** Pauses a workflow as its button does, but the page that comes next is not looked at. */
  private static final String SENT_WITHOUT_LOOKING =
      """
      async workflow => {
        const button = document.querySelector(`[aria-label='Pause ${workflow}']`);
        const form = button.form;
        const body = new URLSearchParams(new FormData(form, button));
        await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
      }
      """;

  private final TestPerson admin = TestPerson.playing(Part.ADMIN);

  @ParameterizedTest
  @MethodSource("com.tenocean.web.browser.Screen#inEachLanguage")
  void everyPageIsFineOnEveryScreen(Screen screen, Browser browser) {
    var run = failedRun("fine");
    try (var visit = admin.visit(browser, screen)) {
      for (var path :
          new String[] {"", "/runs", "/runs?status=failed", "/runs/" + run, "/events", "/queues"}) {
        visit.open("/admin/workflows" + path);
        visit.looksRight("workflows" + path.replaceAll("[/?=].*[/?=]|/", "-"));
      }
      visit.open("/admin/workflows/replay?status=failed&workflow=fine&until=" + LONG_AGO);
      visit.looksRight("workflows-replay");
    }
  }

  @Test
  void theTabsLeadFromPartToPartAndMarkTheOneShown(Browser browser) {
    try (var visit = admin.visit(browser, Screen.PHONE)) {
      var page = visit.open("/admin/workflows");
      for (var part : new String[] {"Runs", "Events", "Queues", "Overview"}) {
        page.locator(".tab:text-is('" + part + "')").press("Enter");
        assertThat(page.locator(".tab[aria-current='page']")).hasText(part);
      }
      assertThat(page).hasURL(Pattern.compile("/admin/workflows$"));
    }
  }

  @Test
  void aRunIsFoundByItsStatusAndToldByKeyboard(Browser browser) {
    var run = failedRun("found");
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open("/admin/workflows/runs?event=click-" + run);
      page.locator("tbody th a").press("Enter");
      assertThat(page).hasURL(Pattern.compile("/admin/workflows/runs/" + run + "$"));
      assertThat(page.locator("h1")).hasText("found");
      assertThat(page.locator(".error-line").first()).isHidden();
      page.locator("summary:has-text('open the door')").press("Enter");
      assertThat(page.locator(".error-line").first()).hasText("java.lang.X: it is stuck");
      visit.isFine();
    }
  }

  @Test
  void aFailedRunIsTriedAgainAndOneUnderWayIsCancelled(Browser browser) {
    var run = failedRun("bench-plain", "{\"id\": \"retried\", \"ballast\": \"\"}");
    try (var visit = admin.visit(browser, Screen.PHONE)) {
      var page = visit.open("/admin/workflows/runs/" + run);
      page.locator("#act\\:retry").click();
      assertThat(page.getByText("It is tried again.")).isVisible();
      assertThat(page).hasURL(Pattern.compile("/admin/workflows/runs/" + run + "$"));
      page.locator("a[href='#cancel']").click();
      visit.isFine();
      page.locator("#end\\:cancelNow").click();
      assertThat(page.getByText("The run is cancelled.")).isVisible();
    }
  }

  @Test
  void aRunThatWasCancelledSinceBeginsAgainOnlyIfOneSaysSo(Browser browser) {
    var series = UUID.randomUUID().toString();
    var run =
        failedRun(
            "ending", "{\"series\": \"%s\", \"counter\": \"-\", \"number\": 1}".formatted(series));
    TestPerson.sql(
        """
        insert into event_log (id, name, data, ts, v, recorded_at)
        values (?, 'probe/answered', jsonb_build_object('probe', ?), now(), '1', now())
        """,
        "answer-" + series,
        series);
    try (var visit = admin.visit(browser, Screen.PHONE)) {
      var page = visit.open("/admin/workflows/runs/" + run);
      page.locator("#act\\:replay").click();
      assertThat(page.getByText("An event has come since that cancels it.")).isVisible();
      assertThat(page.locator(".notice a[href$='answer-" + series + "']")).isVisible();
      visit.isFine();
      page.locator("#allTheSame").check();
      page.locator("#act\\:replay").click();
      assertThat(page.getByText("This is the new run.")).isVisible();
    }
  }

  @Test
  void aFailedRunIsTriedAgainFromAStepWithOtherData(Browser browser) {
    var run = failedRun("bench-plain");
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open("/admin/workflows/runs/" + run);
      assertThat(page.locator("#from")).hasValue("2");
      page.locator("#from").selectOption("0");
      page.locator("#data").fill("{\"id\": \"unit 4B\"}");
      page.locator("#mend\\:again").click();
      assertThat(page.locator(".error-summary")).containsText("Nothing was changed");
      assertThat(page.locator("#data")).hasValue("{\"id\": \"unit 4B\"}");
      assertThat(page.locator("#from")).hasValue("0");
      visit.isFine();
      page.locator("#data").fill("{\"id\": \"" + run + "\", \"ballast\": \"\"}");
      page.locator("#mend\\:again").click();
      assertThat(page.getByText("It is tried again.")).isVisible();
    }
  }

  @Test
  void aWorkflowIsPausedAndResumed(Browser browser) {
    var run = failedRun("bench-plain");
    TestPerson.sql(
        "update workflow_run set status = 'BACKING_OFF', finished_at = null,"
            + " due_at = now() + interval '99 years' where id = ?",
        run);
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open("/admin/workflows");
      page.locator("[aria-label='Pause bench-plain']").press("Enter");
      assertThat(page.getByText("bench-plain is paused.")).isVisible();
      visit.isFine();
      visit.open("/admin/workflows/runs/" + run);
      assertThat(page.getByText("It waits, because the workflow is paused.")).isVisible();
      visit.open("/admin/workflows?period=day&workflow=bench-plain");
      page.locator("[aria-label='Resume bench-plain']").press("Enter");
      assertThat(page.getByText("bench-plain is resumed.")).isVisible();
      assertThat(page).hasURL(Pattern.compile("\\?period=day&workflow=bench-plain$"));
      assertThat(page.locator("[aria-label='Pause bench-plain']")).isVisible();
      visit.open("/admin/workflows/runs/" + run);
      assertThat(page.getByText("A step failed. It is tried again on")).isVisible();
    } finally {
      TestPerson.sql(
          "update workflow_run set status = 'CANCELLED', finished_at = now() where id = ?", run);
    }
  }

  @Test
  void whoPressesAButtonThatIsNoMoreIsToldThatNothingWasDone(Browser browser) {
    var pause = "[aria-label='Pause bench-mapped']";
    try (var visit = admin.visit(browser, Screen.DESK);
        var late = admin.visit(browser, Screen.DESK)) {
      var page = visit.open("/admin/workflows");
      var latePage = late.open("/admin/workflows");
      page.locator(pause).click();
      assertThat(page.getByText("bench-mapped is paused.")).isVisible();
      latePage.locator(pause).click();
      assertThat(latePage.getByText("This page has changed since you opened it")).isVisible();
      late.isFine();
      latePage.locator("[aria-label='Resume bench-mapped']").click();
      assertThat(latePage.getByText("bench-mapped is resumed.")).isVisible();
    }
  }

  /** The page asks for itself again every three seconds, also while a form is sent. */
  @Test
  void whatIsToldOnceIsToldToWhoLooksAndNotToAScript(Browser browser) {
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open("/admin/workflows");
      page.evaluate(SENT_WITHOUT_LOOKING, "bench-mapped");
      page.waitForResponse(answer -> answer.request().method().equals("GET"), () -> {});
      page.reload();
      assertThat(page.getByText("bench-mapped is paused.")).isVisible();
      page.locator("[aria-label='Resume bench-mapped']").click();
      assertThat(page.getByText("bench-mapped is resumed.")).isVisible();
    }
  }

  @Test
  void aRunThatIsNotFailedAnyMoreIsNotTriedAgain(Browser browser) {
    var run = failedRun("bench-plain", "{\"id\": \"retried\", \"ballast\": \"\"}");
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open("/admin/workflows/runs/" + run);
      TestPerson.sql("update workflow_run set status = 'CANCELLED' where id = ?", run);
      page.locator("#act\\:retry").click();
      assertThat(page.getByText("It is not failed any more")).isVisible();
    }
  }

  @Test
  void whatCanNotBeRunAgainSaysWhy(Browser browser) {
    var run = failedRun("unknown");
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open("/admin/workflows/runs/" + run);
      page.locator("#act\\:replay").click();
      assertThat(page.getByText("The portal no longer has this workflow.")).isVisible();
    }
  }

  @Test
  void whatAFilterFindsIsRunAgainAndEachSaysWhatCameOfIt(Browser browser) {
    failedRun("hall", "{\"series\": \"console\", \"counter\": \"A\", \"number\": 1}");
    failedRun("hall", "{\"series\": \"console\", \"counter\": \"A\", \"number\": 2}");
    failedRun("hall", "{\"number\": \"four\"}");
    TestPerson.sql("delete from event_log where id = ?", "click-" + failedRun("hall"));
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open("/admin/workflows/runs?status=failed&workflow=hall&until=" + LONG_AGO);
      page.locator("a:has-text('Run these again')").press("Enter");
      assertThat(page.getByText("4 runs match.")).isVisible();
      page.locator("#all\\:replay").press("Enter");
      assertThat(page.getByText("2 of 4 run again.")).isVisible();
      assertThat(page.locator("tbody")).containsText("Its event is older than what is kept.");
      assertThat(page.locator("tbody")).containsText("Its event is not what the portal expects");
      visit.shoot("workflows-replayed").isFine();
      page.locator("tr:has-text('New run') td a").first().press("Enter");
      assertThat(page.locator("h1")).hasText("hall");
    }
  }

  @Test
  void runsOfNoStatusThatIsAnEndAreNotRunAgain(Browser browser) {
    try (var visit = admin.visit(browser, Screen.DESK)) {
      for (var query : new String[] {"", "?status=running", "?status=failed&workflow=nothing"}) {
        var page = visit.open("/admin/workflows/replay" + query);
        assertThat(page.locator(".empty")).isVisible();
        assertThat(page.locator("#all\\:replay")).hasCount(0);
      }
    }
  }

  @Test
  void aRunThatIsNotThereAnswersNotFound() {
    var device = Device.of(admin);
    assertThat(device.get("/admin/workflows/runs/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(device.get("/admin/workflows/runs/no-run").status()).isEqualTo(404);
    assertThat(Part.TENANT.device().get("/admin/workflows/runs/" + UUID.randomUUID()).status())
        .isEqualTo(403);
  }

  @Test
  void theStreamShowsWhatComesAndCanBePaused(Browser browser) {
    try (var visit = admin.visit(browser, Screen.DESK)) {
      var page = visit.open("/admin/workflows/events?name=probe/seen");
      page.getByText("Pause").click();
      assertThat(page.locator("[data-pause]")).hasAttribute("aria-pressed", "true");
      var before = page.locator(".stream > li").count();
      failedRun("seen");
      page.getByText("Go on").click();
      page.locator("h1").click();
      assertThat(page.locator(".stream > li")).hasCount(before + 1);
      visit.isFine();
    }
  }

  @Test
  void testEventsAreSentInDevelopmentModeAlone() {
    assertThat(Device.of(admin).get("/admin/workflows/send").status()).isEqualTo(404);
  }

  /** A run of an event that has no queue: nothing touches it. */
  private static UUID failedRun(String workflow) {
    return failedRun(workflow, "{\"floor\": 4}");
  }

  /** It ended in two years: other tests move the portal's clock beyond what retention keeps. */
  private static UUID failedRun(String workflow, String data) {
    var id = UUID.fromString("01936f0a" + UUID.randomUUID().toString().substring(8));
    var event = "click-" + id;
    TestPerson.sql(
        """
        insert into event_log (id, name, data, ts, v, recorded_at)
        values (?, 'probe/' || replace(?, '-', '.'), ?::jsonb, now(), '1', now())
        """,
        event,
        workflow,
        data);
    TestPerson.sql(
        """
        insert into workflow_run (id, event_id, event_name, workflow, version, status, created_at,
          started_at, finished_at, attempt, error)
        values (?, ?, 'probe/' || replace(?, '-', '.'), ?, 1, 'FAILED', now() + interval '2 years -1 minute',
          now() + interval '2 years -59 seconds', now() + interval '2 years', 3,
          'java.lang.X: it is stuck')
        """,
        id,
        event,
        workflow,
        workflow);
    step(id, 0, "call the lift", "RUN");
    step(id, 1, "wait for it", "WAIT");
    TestPerson.sql(
        """
        insert into workflow_failure (run_id, position, step, attempt, at, error)
        select ?, 2, 'open the door', n, now() + interval '2 years' - (4 - n) * interval '1 second',
          'java.lang.X: it is stuck'
        from generate_series(1, 3) n
        """,
        id);
    return id;
  }

  private static void step(UUID run, int position, String name, String kind) {
    TestPerson.sql(
        """
        insert into workflow_step (run_id, position, step, kind, result, started_at, finished_at)
        values (?, ?, ?, ?, '{"ok": true}', now() + interval '2 years -50 seconds',
          now() + interval '2 years -40 seconds')
        """,
        run,
        position,
        name,
        kind);
  }
}
