package com.tenocean.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out, and what others might try with it. */
@FromOutside(seconds = 50)
class SignInIT {
  private static final String SESSION = "JSESSIONID";
  private static final String UNKNOWN = "This address and password do not match";

  /** All tests come from one network, whose wrong tries would add up. */
  @BeforeEach
  void forgetWrongTries() {
    TestPerson.sql("delete from slow_down");
  }

  @Test
  void leadsBackToThePageThatWasAskedFor() {
    var person = TestPerson.playing(Part.TENANT);
    var device = new Device();
    var sent = device.get("/settings/security?a=b%20c");
    assertThat(sent.isSentToSignIn()).isTrue();
    var in = device.signIn(sent.leadsTo(), person.email(), TestPerson.PASSWORD);
    assertThat(in.leadsTo()).isEqualTo("/settings/security?a=b%20c");
    assertThat(device.get(in.leadsTo()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/%5Cevil.example",
        "%5C%5Cevil.example",
        "/%09/evil.example",
        "/%0d%0aLocation:%20https://evil.example",
        "javascript:alert(1)",
        "evil.example",
        ""
      })
  void neverLeadsAway(String target) {
    var person = TestPerson.playing(Part.TENANT);
    var in = new Device().signIn("/login?to=" + target, person.email(), TestPerson.PASSWORD);
    assertThat(in.status()).isEqualTo(302);
    assertThat(in.location().orElseThrow()).isIn("/", "http://" + Device.host() + "/");
  }

  @Test
  void aSessionPlantedBeforeIsWorthNothingAfter() {
    var person = TestPerson.playing(Part.TENANT);
    var device = new Device();
    device.get("/reset-password?token=opens-a-session");
    var planted = device.cookie(SESSION).orElseThrow();
    device.signIn(person.email(), TestPerson.PASSWORD);
    assertThat(device.cookie(SESSION).orElseThrow()).isNotEqualTo(planted);

    var thief = new Device();
    thief.plant(SESSION, planted);
    assertThat(thief.get("/mirror").status()).isEqualTo(404);
  }

  @Test
  void theCookieIsOutOfReach() {
    var person = TestPerson.playing(Part.TENANT);
    var in = new Device().signIn(person.email(), TestPerson.PASSWORD);
    assertThat(in.whole().headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith(SESSION))
        .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("HttpOnly; SameSite=Lax"));
  }

  @Test
  void signingOutEndsTheSession() {
    var device = Device.of(TestPerson.playing(Part.TENANT));
    var session = device.cookie(SESSION).orElseThrow();
    assertThat(device.get("/mirror").status()).isEqualTo(200);
    assertThat(device.post("/logout", Map.of()).leadsTo()).isEqualTo("/");
    device.plant(SESSION, session);
    assertThat(device.get("/mirror").status()).isEqualTo(404);
    assertThat(device.get("/logout").status()).isEqualTo(405);
  }

  @Test
  void aSuspensionActsAtOnce() {
    var person = TestPerson.playing(Part.TENANT);
    var device = Device.of(person);
    assertThat(device.get("/mirror").status()).isEqualTo(200);
    person.become("SUSPENDED");
    assertThat(device.get("/mirror").status()).isEqualTo(404);
    assertThat(device.get("/settings/security").isSentToSignIn()).isTrue();
    assertThat(new Device().signIn(person.email(), TestPerson.PASSWORD).body())
        .contains("Your account is suspended");
    assertThat(new Device().signIn(person.email(), "another wrong password").body())
        .contains(UNKNOWN);
  }

  @Test
  void anotherRoleActsAtOnceAndKeepsTheSession() {
    var person = TestPerson.playing(Part.TENANT);
    var device = Device.of(person);
    assertThat(device.get("/admin/people").status()).isEqualTo(403);
    person.gain("ADMIN");
    assertThat(device.get("/admin/people").status()).isEqualTo(200);
    person.become("ALUMNI");
    assertThat(device.get("/admin/people").status()).isEqualTo(403);
    assertThat(device.get("/settings/security").status()).isEqualTo(200);
  }

  @Test
  void anotherPasswordEndsTheOtherSessions() {
    var person = TestPerson.playing(Part.TENANT);
    var home = Device.of(person);
    var lost = Device.of(person);
    var changed =
        home.post(
            home.get("/settings/security"),
            "password",
            Map.of(
                "present", TestPerson.PASSWORD, "wanted", "nine quiet kettles sing", "send", "x"));
    assertThat(changed.leadsTo()).isEqualTo("/settings/security");
    assertThat(home.get("/settings/security").body()).contains("Your password is changed");
    assertThat(lost.get("/settings/security").isSentToSignIn()).isTrue();
    assertThat(new Device().signIn(person.email(), TestPerson.PASSWORD).body()).contains(UNKNOWN);
    assertThat(new Device().signIn(person.email(), "nine quiet kettles sing").status())
        .isEqualTo(302);
  }

  @ParameterizedTest
  @CsvSource({"'',''", "nobody,x", "nobody@example.org,a long enough password", "<b>,<i>"})
  void strangersHearTheSame(String email, String password) {
    var answer = new Device().signIn(email, password);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("<b>").doesNotContain("value=\"<");
  }

  @Test
  void anUnknownAddressGetsTheSameAnswerAndTheSameWork() {
    var person = TestPerson.playing(Part.TENANT);
    // As the portal itself keeps it, so that a wrong password costs what it does in earnest.
    var device = Device.of(person);
    device.post(
        device.get("/settings/security"),
        "password",
        Map.of("present", TestPerson.PASSWORD, "wanted", "nine quiet kettles sing", "send", "x"));
    var known = new ArrayList<Long>();
    var unknown = new ArrayList<Long>();
    for (int i = 0; i < 3; i++) {
      known.add(timed(person.email()));
      unknown.add(timed("nobody-" + i + person.email()));
    }
    // The quickest of several: what else the machine does only ever adds time. Without a password
    // to
    // look at, an answer takes a tenth.
    var ratio = (double) Collections.min(known) / Collections.min(unknown);
    assertThat(ratio).isBetween(0.5, 2.0);
  }

  @Test
  void guessingIsSlowedDownForKnownAndUnknownAlike() {
    var person = TestPerson.playing(Part.TENANT);
    var home = Device.of(person);
    for (var email : List.of(person.email(), "nobody" + person.email())) {
      var guesser = new Device();
      var answer = guesser.signIn(email, "wrong password");
      for (int i = 1; i < 10 && answer.body().contains(UNKNOWN); i++) {
        answer = guesser.signIn(email, "wrong password " + i);
      }
      assertThat(answer.body()).contains("Please wait");
    }
    home.post("/logout", Map.of());
    assertThat(home.signIn(person.email(), TestPerson.PASSWORD).status())
        .as("the owner's own device does not wait for strangers")
        .isEqualTo(302);
  }

  @Test
  void anotherSiteCannotSignAnyoneIn() {
    var answer =
        new Device()
            .send(
                Device.request("/login")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "cross-site")
                    .POST(BodyPublishers.ofString("login=login")));
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void aScriptOfAnExpiredPageIsSentToSignIn() {
    var answer =
        new Device()
            .send(
                Device.request("/settings/security")
                    .header("Faces-Request", "partial/ajax")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("x=y")));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<partial-response><redirect url=\"/login?to=%2Fsettings%2Fsecurity\"/>");
  }

  private static long timed(String email) {
    TestPerson.sql("delete from slow_down");
    var device = new Device();
    var page = device.get("/login");
    var start = System.nanoTime();
    var answer =
        device.post(
            page, "login", Map.of("email", email, "password", "wrong password", "send", "x"));
    var took = System.nanoTime() - start;
    assertThat(answer.body()).contains(UNKNOWN);
    return took;
  }
}
