package com.tenocean.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import com.tenocean.security.Device.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the forms behind sign-in make of bad input: a clear word, the input kept, nothing broken.
 */
@FromOutside
class MembersFormsIT {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String SHOWN = "&lt;script&gt;alert(1)&lt;/script&gt;";
  private static final String NEW = "/admin/people/new";
  private static final String PROFILE = "/settings/profile";
  private static final String IMPORT = "/admin/units/import";

  private final Device admin = Device.of(TestPerson.playing(Part.ADMIN));
  private final TestPerson tenant = TestPerson.playing(Part.TENANT);
  private final Device device = Device.of(tenant);

  @Test
  void aNewPersonNeedsNamesAndAUnitThatThereIs() {
    var empty = admin.post(admin.get(NEW), "form", Map.of("register", "x"));
    assertThat(empty.status()).isEqualTo(200);
    assertThat(empty.body())
        .contains("“First name” is missing", "“Last name” is missing", "“Unit” is missing");

    var wrong = newPerson("\u202E\u200F", "y".repeat(101), SCRIPT, "TENANT");
    assertThat(wrong.body())
        .contains("Write a name with at least one letter.", "at most 100 characters");

    var unknown = newPerson(SCRIPT, "🌊 مريم", SCRIPT, "TENANT");
    assertThat(unknown.status()).isEqualTo(200);
    assertThat(unknown.body())
        .contains("There is no unit “" + SHOWN, "🌊 مريم")
        .doesNotContain(SCRIPT);

    assertThat(newPerson("Ana", "Ruiz", "1", "LANDLORD").body()).contains("form:kind-error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?id=", "?id=x", "?id=00000000-0000-7000-8000-00000000dead"})
  void nobodysPageIsNotThere(String query) {
    assertThat(admin.get("/admin/people/person" + query).status()).isEqualTo(404);
  }

  @Test
  void aCaptainNeedsAFloorAndRolesAreThoseOffered() {
    var page = "/admin/people/person?id=" + tenant.id();
    var refused =
        admin.post(admin.get(page), "roles", Map.of("roles", "FLOOR_CAPTAIN", "save", "x"));

    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.body()).contains("A floor captain needs at least one floor");

    var forged = admin.post(admin.get(page), "roles", Map.of("roles", "OWNER", "save", "x"));
    assertThat(forged.status()).isEqualTo(200);
    assertThat(forged.body()).contains("roles:roles-error");
  }

  @Test
  void aWrongAddressIsSaidToBeWrongAndKept() {
    var page = "/admin/people/person?id=" + tenant.id();
    var byAdmin = admin.post(admin.get(page), "address", Map.of("email", "a@b@c", "ask", "x"));
    assertThat(byAdmin.body()).contains("This is not an e-mail address", "value=\"a@b@c\"");

    var own = askForAddress("ana@");
    assertThat(own.body()).contains("This is not an e-mail address", "value=\"ana@\"");
  }

  @Test
  void aKnownAddressGetsTheAnswerOfAFreeOne() {
    var free = "free-" + UUID.randomUUID() + "@example.org";
    var known = TestPerson.playing(Part.TENANT).email();

    assertThat(saidAfterAskingFor(known).replace(known, "X"))
        .isEqualTo(saidAfterAskingFor(free).replace(free, "X"));
  }

  @Test
  void aProfileTakesAnyNameAndShowsItAsItWasWritten() {
    var saved = saveProfile(SCRIPT, "O’Brien 👩‍👧", "en");
    assertThat(saved.leadsTo()).isEqualTo(PROFILE);
    assertThat(device.get(PROFILE).body())
        .contains("Your profile is saved.", "&lt;script&gt;alert(1)", "O’Brien 👩‍👧")
        .doesNotContain(SCRIPT);

    var wrong = saveProfile("", "z".repeat(101), "tlh");
    assertThat(wrong.status()).isEqualTo(200);
    assertThat(wrong.body())
        .contains("“First name” is missing", "at most 100 characters", "profile:language-error")
        .contains("z".repeat(101));
  }

  @Test
  void theLanguagePickedInTheFrameIsThatOfTheProfile() {
    device.post("/preferences", Map.of("language", "es"));
    assertThat(device.get(PROFILE).body())
        .contains("<option value=\"es\" selected=\"selected\">", "lang=\"es\"");
    assertThat(
            TestPerson.count(
                "select count(*) from app_user where locale = 'es' and id::text like ?",
                tenant.id().toString()))
        .isEqualTo(1);
  }

  @Test
  void aFormSentTwiceAndOneSentTooLateBreakNothing() {
    var page = device.get(PROFILE);
    var entries = Map.of("first", "Ana", "last", "Ruiz", "language", "es", "save", "x");
    assertThat(device.post(page, "profile", entries).status()).isEqualTo(302);
    assertThat(device.post(page, "profile", entries).status()).isEqualTo(302);

    var late = new Device().post(page, "profile", entries);
    assertThat(late.isSentToSignIn()).isTrue();
  }

  @Test
  void aMoveNeedsAUnitThatThereIs() {
    var answer =
        device.post(device.get(PROFILE), "move", Map.of("unit", "' or 1=1", "askMove", "x"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("move:unit-error");
  }

  @Test
  void whatIsWrongWithAPasswordIsSaidAtItsField() {
    assertThat(changePassword("found the phone unlocked", "nine quiet kettles sing").body())
        .contains("password:present-error", "This is not your present password.")
        .doesNotContain("password:wanted-error", "found the phone", "nine quiet kettles");
    assertThat(changePassword(TestPerson.PASSWORD, "too short").body())
        .contains("password:wanted-error", "This password is too short.")
        .doesNotContain("password:present-error");
  }

  @Test
  void aRosterIsReadLineByLineAndNothingIsImported() {
    assertThat(upload(new byte[0]).body()).contains("choose:file-error", "Please choose a file.");
    assertThat(upload("floor,label,names\n1,1A,José".getBytes(ISO_8859_1)).body())
        .contains("Line 2", "not written in UTF-8");

    var wrong = upload(("floor;label\nx;" + SCRIPT + "\n2;ZZ2\n2;ZZ2\n").getBytes(UTF_8));
    assertThat(wrong.body())
        .contains("2 lines can’t be imported", "Line 2", "is not a floor", "same as line 3")
        .doesNotContain("preview:import", SCRIPT);
  }

  @Test
  void aRosterIsLookedAtThenImportedThenSavedWithoutFormulas() {
    var preview = upload("floor,label,names\n-7,=ZZ7,+Ana|Bob\n".getBytes(UTF_8));
    assertThat(preview.body()).contains("The file is fine", "Import one unit");

    var imported = admin.post(preview, "preview", Map.of("import", "x"));
    assertThat(imported.leadsTo()).isEqualTo("/admin/units");
    assertThat(admin.get("/admin/units?label=%3DZZ").body()).contains("=ZZ7", "+Ana");

    var file = admin.get("/admin/units/roster.csv");
    assertThat(file.body()).contains("-7,'=ZZ7,'+Ana|Bob");
    assertThat(file.whole().headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"roster.csv\"");
    TestPerson.sql("delete from unit where label = '=ZZ7'");
  }

  private Answer newPerson(String first, String last, String unit, String kind) {
    var entries = Map.of("first", first, "last", last, "unit", unit, "kind", kind, "register", "x");
    return admin.post(admin.get(NEW), "form", entries);
  }

  private Answer changePassword(String present, String wanted) {
    var entries = Map.of("present", present, "wanted", wanted, "send", "x");
    return device.post(device.get("/settings/security"), "password", entries);
  }

  private Answer saveProfile(String first, String last, String language) {
    var entries = new HashMap<>(Map.of("first", first, "last", last, "save", "x"));
    entries.put("language", language);
    return device.post(device.get(PROFILE), "profile", entries);
  }

  private String saidAfterAskingFor(String address) {
    var body = device.get(askForAddress(address).leadsTo()).body();
    var start = body.indexOf("role=\"status\"");
    return body.substring(start, body.indexOf("</p>", start));
  }

  private Answer askForAddress(String address) {
    var entries = Map.of("email", address, "password", TestPerson.PASSWORD, "ask", "x");
    return device.post(device.get(PROFILE), "address", entries);
  }

  private Answer upload(byte[] file) {
    return admin.upload(admin.get(IMPORT), "choose", "file", file, "look");
  }
}
