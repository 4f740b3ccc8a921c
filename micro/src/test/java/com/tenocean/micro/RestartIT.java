package com.tenocean.micro;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.BesideTheContainer;
import com.tenocean.harness.TestScope;
import com.tenocean.micro.broker.BrokerProcess;
import com.tenocean.shared.Json;
import com.tenocean.web.browser.Browser;
import com.tenocean.web.browser.BrowserExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program from an empty folder, used as its README says: with a browser, and the mail that came
 * over SMTP. Stopped in any way, it starts again with what it had.
 */
@BesideTheContainer(seconds = 400)
@ExtendWith(BrowserExtension.class)
class RestartIT {
  private static final Pattern PASSWORD = Pattern.compile("with the password +(\\S+)");
  private static final int SIGTERM = 128 + 15;
  private static final String TENANT = "ana.moreno@example.org";
  private static final String TENANTS_PASSWORD = "eleven quiet herons by the pier";
  private static final String QUEUES = "/admin/workflows/queues";
  private static final String AWAY = "The broker does not answer.";
  private static final String FIRST_ADMIN = "board@example.org";

  @TempDir Path folder;

  @Test
  void aTenantRegistersAndIsLetInThoughThePortalIsKilledInBetween(Browser browser)
      throws IOException {
    String password;
    try (var portal = PortalProcess.on(folder).start().awaitReady()) {
      password = password(portal);
      register(browser, portal);
      try (var reviewer = new PersonAtBrowser(browser, portal)) {
        reviewer.followsTheLinkInTheMail("admin@demo.example", "Ana Moreno has registered for 5C");
      }
      assertThat(portal.errors()).isEmpty();
      portal.kill(); // PostgreSQL lives on
    }
    try (var portal = PortalProcess.on(folder).start().awaitReady()) {
      assertThat(password(portal)).isEqualTo(password);
      approve(browser, portal, password);
      try (var tenant = new PersonAtBrowser(browser, portal)) {
        tenant
            .followsTheLinkInTheMail(TENANT, "Welcome, you are in")
            .follows("Sign in")
            .signsIn(TENANT, TENANTS_PASSWORD)
            .reads("Ana")
            .sawNoComplaint();
      }
      sendATestEvent(browser, portal, password);
      assertThat(portal.stop()).isEqualTo(SIGTERM);
    }
    assertThat(folder.resolve("database/data/postmaster.pid")).doesNotExist();
    assertThat(worldReadable(folder)).isEmpty();
  }

  private static void register(Browser browser, PortalProcess portal) {
    try (var tenant = new PersonAtBrowser(browser, portal)) {
      tenant
          .opens("/")
          .follows("Register")
          .writes("First name", "Ana")
          .writes("Last name", "Moreno")
          .writes("E-mail address", TENANT)
          .chooses("Your unit", "5C")
          .presses("Register")
          .reads(TENANT)
          .followsTheLinkInTheMail(TENANT, "Please confirm your e-mail address")
          .writes("Choose a password", TENANTS_PASSWORD)
          .presses("Confirm my address")
          .reads("Your address is confirmed")
          .sawNoComplaint();
    }
  }

  private static void approve(Browser browser, PortalProcess portal, String password) {
    try (var reviewer = new PersonAtBrowser(browser, portal)) {
      reviewer
          .opens("/admin/verifications")
          .signsIn("admin@demo.example", password)
          .follows("Ana Moreno")
          .reads(TENANT)
          .presses("Approve")
          .reads("Ana Moreno is approved")
          .sawNoComplaint();
    }
  }

  /** No workflow listens to it: the form knows every type of the catalogue. */
  private static void sendATestEvent(Browser browser, PortalProcess portal, String password) {
    try (var admin = new PersonAtBrowser(browser, portal)) {
      admin
          .opens("/admin/workflows/send?name=user/address.confirmed")
          .signsIn("admin@demo.example", password)
          .writes("userId", "5C")
          .presses("Send the event")
          .reads("userId does not fit. Wanted: UUID, such as")
          .reads("email is missing")
          .finds("userId", "5C")
          .isFine()
          .writes("userId", "018f6a1e-7c3b-7e55-8f0a-2b6d1c9e4a10")
          .writes("email", TENANT)
          .presses("Send the event")
          .reads("The event is published")
          .reads("starts no workflow")
          .sawNoComplaint()
          .opens("/admin/workflows/send?name=user/profile.updated")
          .finds("changedFields", "[]")
          .reads("JSON array of some of: name, locale")
          .isFine();
    }
  }

  @Test
  @Tag(TestScope.CI_ALONE)
  void withoutTheDemoTheFirstAdminGetsALinkInAPrivateFileAndReadsThatTheBrokerIsAway(
      Browser browser) throws IOException {
    try (var broker =
            BrokerProcess.in(Files.createDirectory(folder.resolve("other-broker")), List.of());
        var portal = withoutDemo(broker).start().awaitReady();
        var admin = new PersonAtBrowser(browser, portal)) {
      var file = folder.resolve("first-admin-link");
      var link = Files.readString(file).strip();
      assertThat(portal.output()).contains(file.toString()).doesNotContain("password", link);
      assertThat(permissions(file)).isEqualTo("rw-------");
      admin
          .opens(link)
          .writes("First name", "Grace")
          .writes("Last name", "Okafor")
          .writes("E-mail address", FIRST_ADMIN)
          .writes("New password", TENANTS_PASSWORD)
          .presses("Open my account")
          .signsIn(FIRST_ADMIN, TENANTS_PASSWORD)
          .opens("/admin/people")
          .reads("Okafor")
          .sawNoComplaint();
      looksAtTheQueues(admin, broker);
    }
    assertThat(Files.readAllLines(folder.resolve("log/portal-0.log")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(Json.tree(line).path("message").isTextual()).isTrue());
  }

  private PortalProcess.Start withoutDemo(BrokerProcess broker) {
    return PortalProcess.on(folder)
        .with("tenocean.demo", "false")
        .with("tenocean.log.format", "json")
        .withBroker(broker.url(), broker.user(), broker.password());
  }

  /**
   * The broker is not there yet, is there, is killed, is there again, and hangs. In the end it is
   * there: the portal stops sooner.
   */
  private static void looksAtTheQueues(PersonAtBrowser admin, BrokerProcess broker) {
    admin.opensAtOnce(QUEUES).reads(AWAY).isFine();
    broker.start();
    admin.opensUntilItReads(QUEUES, "user.registered");
    broker.kill();
    admin.opensAtOnce(QUEUES).reads(AWAY);
    broker.start();
    admin.opensUntilItReads(QUEUES, "user.registered");
    broker.hang();
    admin.opensAtOnce(QUEUES).reads(AWAY).sawNoComplaint();
    broker.kill();
    broker.start();
  }

  private static String password(PortalProcess portal) {
    var match = PASSWORD.matcher(portal.output());
    assertThat(match.find()).as(portal.output()).isTrue();
    return match.group(1);
  }

  /** What the folder itself does not protect would matter only if it were moved. */
  private static List<Path> worldReadable(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.filter(path -> permissions(path).substring(3).contains("r")).toList();
    }
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
