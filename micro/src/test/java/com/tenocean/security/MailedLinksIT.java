package com.tenocean.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import com.tenocean.harness.PortalUnderTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The links that make somebody the first admin, or let somebody choose another password. */
@FromOutside
class MailedLinksIT {
  private static final String NEW_PASSWORD = "nine quiet kettles sing";
  private static final Pattern LINK =
      Pattern.compile("http://\\S+/(?:reset-password|confirm-email)\\?token=\\S+");

  @BeforeEach
  void forgetTries() {
    TestPerson.sql("delete from slow_down");
  }

  @Test
  void aForgottenPasswordIsReplacedOnce() {
    var person = TestPerson.playing(Part.TENANT);
    var signedIn = Device.of(person);
    var link = linkFor(person);
    var device = new Device();

    var opened = device.get(link);
    assertThat(opened.leadsTo()).isEqualTo("/reset-password");
    assertThat(opened.whole().headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(device.get(link).status()).as("opening is not using").isEqualTo(303);
    assertThat(choose(device, "too short").body())
        .contains("This password is too short", "reset:password-error");
    assertThat(choose(device, NEW_PASSWORD).leadsTo()).isEqualTo("/login");

    assertThat(signedIn.get("/settings/security").isSentToSignIn()).isTrue();
    assertThat(new Device().signIn(person.email(), TestPerson.PASSWORD).status()).isEqualTo(200);
    assertThat(device.signIn(person.email(), NEW_PASSWORD).status()).isEqualTo(302);
    new Mailbox(person.email()).awaitMail("Your password was changed");

    var again = new Device();
    again.get(link);
    assertThat(again.get("/reset-password").body()).contains("This link was used already");
  }

  @Test
  void anotherAddressWantsThePasswordAndMakesLinksToTheOldOneWorthless() {
    var person = TestPerson.playing(Part.TENANT);
    var reset = linkFor(person);
    var device = Device.of(person);
    var wanted = "new-" + person.email();

    assertThat(askForAddress(device, wanted, "found the phone unlocked").body())
        .contains("This is not your present password", wanted);
    assertThat(new Mailbox(person.email()).all()).hasSize(1);

    askForAddress(device, wanted, TestPerson.PASSWORD);
    var link = link(new Mailbox(wanted).awaitMail("Confirm your new e-mail address").text());
    device.get(link);
    device.post(device.get("/confirm-email"), "confirm", Map.of("send", "x"));
    new Mailbox(person.email()).awaitMail("Your e-mail address was changed");

    var finder = new Device();
    finder.get(reset);
    assertThat(finder.get("/reset-password").body()).contains("This link was used already");
  }

  @Test
  void aLinkLeavesNoTraceInThePortal() {
    var person = TestPerson.playing(Part.TENANT);
    var token = URI.create(linkFor(person)).getQuery().replace("token=", "");
    for (var table : new String[] {"event_log", "workflow_step", "workflow_run", "delivery"}) {
      assertThat(
              TestPerson.count("select count(*) from " + table + " t where t::text like ?", token))
          .as(table)
          .isZero();
    }
  }

  @Test
  void askingTellsNobodyWhetherAnAddressIsKnown() {
    var person = TestPerson.playing(Part.TENANT);
    var known = ask(person.email());
    var unknown = ask("nobody" + person.email());
    assertThat(known.status()).isEqualTo(200);
    assertThat(main(known).replace(person.email(), "…"))
        .isEqualTo(main(unknown).replace("nobody" + person.email(), "…"));
    new Mailbox(person.email()).awaitMail("Choose a new password");
    assertThat(new Mailbox("nobody" + person.email()).all()).isEmpty();
  }

  @Test
  void nobodyIsFloodedWithLinks() {
    var person = TestPerson.playing(Part.TENANT);
    for (int i = 0; i < 3; i++) {
      assertThat(ask(person.email()).body()).contains("on its way");
    }
    assertThat(ask(person.email()).body()).contains("Please wait");
    assertThat(ask("NOBODY@example.org").body()).contains("on its way");
  }

  @Test
  void theFirstAdminComesInByAFileForItsOwnerAlone() throws IOException {
    var file = Path.of(PortalUnderTest.setting("tenocean.first-admin.file"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    var link = Files.readString(file).strip();
    keepGood(link.substring(link.lastIndexOf('=') + 1));
    var device = new Device();
    device.get(link);
    var entries =
        Map.of(
            "firstName", "<b>Ada</b>",
            "lastName", "Lovelace 👩‍💻",
            "email", "ada@example.org",
            "password", NEW_PASSWORD,
            "send", "x");
    assertThat(device.post(device.get("/first-admin"), "admin", entries).leadsTo())
        .isEqualTo("/login");
    assertThat(device.signIn("Ada@Example.org", NEW_PASSWORD).status()).isEqualTo(302);
    assertThat(device.get("/admin/people").body())
        .contains("&lt;b&gt;Ada")
        .doesNotContain("<b>Ada");

    var again = new Device();
    again.get(link);
    assertThat(again.get("/first-admin").body()).contains("This link was used already");
  }

  /** Another test may have put the portal's clock on by weeks, and the link may be swept away. */
  private static void keepGood(String token) {
    TestPerson.sql(
        "insert into link_token (hash, purpose, expires_at)"
            + " values (rtrim(translate(encode(sha256(?::text::bytea), 'base64'), '+/', '-_'), '='),"
            + " 'FIRST_ADMIN', 'infinity')"
            + " on conflict (hash) do update set expires_at = excluded.expires_at",
        token);
  }

  /** The page without its head, where a nonce differs each time. */
  private static String main(Device.Answer answer) {
    return answer.body().substring(answer.body().indexOf("<main"));
  }

  private static String linkFor(TestPerson person) {
    ask(person.email());
    return link(new Mailbox(person.email()).awaitMail("Choose a new password").text());
  }

  private static String link(String text) {
    var link = LINK.matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group();
  }

  private static Device.Answer ask(String email) {
    var device = new Device();
    return device.post(
        device.get("/forgot-password"), "forgot", Map.of("email", email, "send", "x"));
  }

  private static Device.Answer askForAddress(Device device, String email, String password) {
    var entries = Map.of("email", email, "password", password, "ask", "x");
    return device.post(device.get("/settings/profile"), "address", entries);
  }

  private static Device.Answer choose(Device device, String password) {
    return device.post(
        device.get("/reset-password"), "reset", Map.of("password", password, "send", "x"));
  }
}
