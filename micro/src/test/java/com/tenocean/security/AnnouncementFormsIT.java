package com.tenocean.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import com.tenocean.security.Device.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Announcements asked for by the wrong people, written badly, and by two admins at once. */
@FromOutside(seconds = 60)
class AnnouncementFormsIT {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final int FLOOR = 91;
  private static final int OTHER_FLOOR = 92;
  private static final String DESK = "/admin/announcements";
  private static final String EDIT = DESK + "/edit";

  private final Device admin = Part.ADMIN.device();
  private final Device other = Part.ADMIN.device();

  @BeforeAll
  static void build() {
    Notice.floor(FLOOR);
    Notice.floor(OTHER_FLOOR);
  }

  @Test
  void whatWasWithdrawnOrIsOverSaysSoToThoseWhoCouldReadIt() {
    var person = TestPerson.playing(Part.TENANT);
    Notice.livesOn(FLOOR, person);
    var withdrawn = Notice.published("taken back", FLOOR, 1, false);
    var over = Notice.published("too late", FLOOR, 1, false);
    TestPerson.sql("update announcement set status = 'WITHDRAWN' where id = ?", withdrawn);
    TestPerson.sql("update announcement set expires_at = now() where id = ?", over);

    for (var past : List.of(withdrawn, over)) {
      var answer = Device.of(person).get("/announcements/" + past);
      assertThat(answer.status()).isEqualTo(410);
      assertThat(answer.body()).contains("It was taken back, or its time is over.");
      assertThat(Part.ALUMNUS.device().get("/announcements/" + past).status()).isEqualTo(404);
    }
  }

  @Test
  void whoHasReadItHasReadWhatTellsOfIt() {
    var person = TestPerson.playing(Part.TENANT);
    Notice.livesOn(FLOOR, person);
    var news = Notice.published("lift", FLOOR, 1, false);
    for (var about : List.of(news, UUID.randomUUID())) {
      TestPerson.sql(
          "insert into delivery (id, recipient_id, channel, category, template, cause, data, status,"
              + " planned_at, sent_at, ended_at, subject, about) values (?, ?, 'IN_APP',"
              + " 'ANNOUNCEMENT', 'none', ?, '{}', 'SENT', now(), now(), now(), 'News', ?)",
          TestPerson.idOf(TestPerson.portalTime()),
          person.id(),
          "announcement " + about,
          "announcement " + about);
    }
    var tenant = Device.of(person);
    assertThat(tenant.get("/notifications/unread").body()).isEqualTo("2");

    tenant.get("/announcements/" + news);

    assertThat(tenant.get("/notifications/unread").body()).isEqualTo("1");
  }

  @Test
  void whatGoesToOthersOrIsNotPublishedIsNotThere() {
    var person = TestPerson.playing(Part.TENANT);
    Notice.livesOn(FLOOR, person);
    var tenant = Device.of(person);
    var mine = Notice.published("mine", FLOOR, 1, false);
    var others = Notice.published("others", OTHER_FLOOR, 1, false);
    var draft = Notice.draft("draft", FLOOR, false);

    assertThat(tenant.get("/announcements/" + mine).status()).isEqualTo(200);
    for (var hidden : new String[] {others + "", draft + "", UUID.randomUUID() + "", "none"}) {
      assertThat(tenant.get("/announcements/" + hidden).status()).as(hidden).isEqualTo(404);
    }
    assertThat(tenant.get("/announcements").body())
        .contains("mine")
        .doesNotContain("others", "draft");
    assertThat(tenant.get(DESK + "/" + mine).status()).isEqualTo(403);
    assertThat(admin.get(DESK + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(new Device().get("/announcements/" + mine).isSentToSignIn()).isTrue();
    assertThat(Part.APPLICANT.device().get("/announcements/" + mine).status()).isEqualTo(403);
    assertThat(Part.ALUMNUS.device().get("/announcements/" + mine).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?at=x&last=y", "?at=+999999999-12-31T23:59:59Z&last=1-1-1-1-1", "?at="})
  void anAddressThatMakesNoSenseShowsTheList(String query) {
    assertThat(admin.get("/announcements" + query).status()).isEqualTo(200);
    assertThat(admin.get(DESK + query + "&prepared=maybe").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?id=", "?id=x", "?id=00000000-0000-7000-8000-00000000dead"})
  void whatIsNotThereIsNotEdited(String query) {
    assertThat(admin.get(EDIT + query).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "title, '',                      “Title” is missing",
    "title, '   ',                   Write at least one word",
    "body,  '',                      “Text” is missing",
    "to,    NOBODY,                  form:to-error",
    "to,    FLOORS,                  Choose at least one floor",
    "to,    ROLES,                   Choose at least one role",
    "start, 2020-01-01T10:00,        This time is past",
    "start, +12345-01-01T10:00,      Choose a time within a year",
    "start, tomorrow,                form:start-error",
    "start, 2027-02-30T10:00,        form:start-error",
    "end,   2020-01-01T10:00,        It would be over before anybody sees it",
    "end,   9999-01-01T10:00,        Choose an end within five years",
    "version, x,                     form:version",
  })
  void badInputGetsAClearWordAndIsKept(String field, String value, String said) {
    var answer = write(Map.of(field, value));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains(said);
    if (!field.equals("title")) {
      assertThat(answer.body()).contains("value=\"Party\"");
    }
    if (!field.equals("body")) {
      assertThat(answer.body()).contains("On the **roof**.");
    }
  }

  @Test
  void whatIsTooLongIsSaidToBeAndKept() {
    var answer = write(Map.of("title", "x".repeat(151), "body", "y".repeat(20_001)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("at most 150 characters, and it has 151", "at most 20,000", "it has 20,001")
        .contains("x".repeat(151), "y".repeat(20_001));
  }

  @Test
  void aFloorThatIsNotThereIsRefused() {
    var answer = write(Map.of("to", "FLOORS", "floors", "4711"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("form:floors-error");
  }

  @Test
  void markupShowsAsItWasWritten() {
    var saved = write(Map.of("title", SCRIPT, "body", SCRIPT + "\n\n[x](javascript:alert(1))"));

    var page = admin.get(saved.leadsTo());
    assertThat(page.body())
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain(SCRIPT, "javascript:alert");
  }

  @Test
  void ofTwoAdminsTheSecondLosesNothingAndOverwritesNothingUnseen() {
    var id = id(write(Map.of()));
    var seenByBoth = admin.get(EDIT + "?id=" + id);
    assertThat(write(other, seenByBoth, Map.of("title", "Theirs", "body", "Their words")).status())
        .isEqualTo(302);

    var late = write(admin, seenByBoth, Map.of("title", "Mine", "body", "My words"));

    assertThat(late.status()).isEqualTo(200);
    assertThat(late.body())
        .contains("Test Person changed it meanwhile", "Their words", "My words", "value=\"Mine\"");
    assertThat(admin.get(DESK + "/" + id).body()).contains("Theirs");
    assertThat(write(admin, late, Map.of("title", "Mine", "body", "My words")).status())
        .isEqualTo(302);
    assertThat(admin.get(DESK + "/" + id).body()).contains("Mine", "My words");
  }

  @Test
  void ofTwoAdminsWhoPublishOnePublishes() {
    var id = id(write(Map.of()));
    var seenByBoth = admin.get(DESK + "/" + id);

    var first = admin.post(seenByBoth, "acts", Map.of("publishNow", "x"));
    var second = other.post(seenByBoth, "acts", Map.of("publishNow", "x"));

    assertThat(admin.get(first.leadsTo()).body()).contains("It is published");
    assertThat(other.get(second.leadsTo()).body()).contains("Somebody else changed it meanwhile");
    assertThat(
            TestPerson.count(
                "select count(*) from event_log where name = 'announcement/published'"
                    + " and data::text like ?",
                id))
        .isEqualTo(1);
  }

  @Test
  void ofAPublishedOneOnlyWordsAndEndChange() {
    var id = id(write(Map.of()));
    admin.post(admin.get(DESK + "/" + id), "acts", Map.of("publishNow", "x"));
    var page = admin.get(EDIT + "?id=" + id);
    assertThat(page.body()).doesNotContain("form:to", "form:urgent", "form:start");

    var forged = Map.of("title", "Reworded", "body", "b", "to", "ALL", "urgent", "on");
    assertThat(admin.post(page, "form", with(forged)).status()).isEqualTo(302);

    assertThat(
            TestPerson.count(
                "select count(*) from announcement where title = 'Reworded' and audience = 'ROLES'"
                    + " and not urgent and reworded_at is not null and id::text like ?",
                id))
        .isEqualTo(1);
  }

  @Test
  void whatWasWithdrawnOrThrownAwayMeanwhileLosesNoWords() {
    var id = id(write(Map.of()));
    var page = admin.get(EDIT + "?id=" + id);
    other.post(other.get(DESK + "/" + id), "acts", Map.of("discardNow", "x"));

    var saved = write(admin, page, Map.of("title", "Rescued", "body", "My words"));
    assertThat(admin.get(saved.leadsTo()).body()).contains("Rescued", "My words");

    var news = Notice.published("news", FLOOR, 1, false);
    var open = admin.get(EDIT + "?id=" + news);
    other.post(other.get(DESK + "/" + news), "acts", Map.of("withdrawNow", "x"));
    var late = write(admin, open, Map.of("title", "Late", "body", "My words"));
    assertThat(late.status()).isEqualTo(200);
    assertThat(late.body()).contains("It was withdrawn meanwhile", "My words");
  }

  private Answer write(Map<String, String> entries) {
    return write(admin, admin.get(EDIT), entries);
  }

  private static Answer write(Device device, Answer page, Map<String, String> entries) {
    return device.post(page, "form", with(entries));
  }

  /** To a role, so that no other test's people hear of it. */
  private static Map<String, String> with(Map<String, String> entries) {
    var all = new HashMap<>(Map.of("title", "Party", "body", "On the **roof**.", "to", "ROLES"));
    all.put("roles", "MAINTENANCE");
    all.put("save", "x");
    if ("ROLES".equals(entries.get("to"))) {
      all.remove("roles");
    }
    all.putAll(entries);
    return all;
  }

  private static String id(Answer saved) {
    var found = Pattern.compile("[0-9a-f-]{36}$").matcher(saved.leadsTo());
    if (!found.find()) {
      throw new AssertionError(saved.leadsTo() + " names no announcement");
    }
    return found.group();
  }
}
