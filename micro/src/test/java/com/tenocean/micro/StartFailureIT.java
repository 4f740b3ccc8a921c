package com.tenocean.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.harness.BesideTheContainer;
import com.tenocean.harness.TestScope;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can't start the program reads one line that says why, and no stack trace. */
@BesideTheContainer(seconds = 130)
class StartFailureIT {
  private static StartAttempts attempts;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    attempts = new StartAttempts();
  }

  @AfterAll
  static void stop() {
    attempts.close();
  }

  @Test
  void aDataFolderThatTheServerCanNotRead() {
    assertThatThrownBy(() -> DataFolder.mustBeReadable("/srv/ten\u00e4ntes"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("tenocean.data-dir");
    DataFolder.mustBeReadable("/srv/ten ants");
  }

  @Test
  void portInUse() throws IOException {
    try (var taken = new ServerSocket(0)) {
      var port = String.valueOf(taken.getLocalPort());
      assertThat(failure(Map.of("tenocean.http.port", port)))
          .contains("port " + port, "tenocean.http.port");
    }
  }

  @Test
  void mailboxPortInUse() throws IOException {
    try (var taken = new ServerSocket(0)) {
      var port = String.valueOf(taken.getLocalPort());
      assertThat(failure(Map.of("tenocean.mailbox.port", port)))
          .contains("port " + port, "tenocean.mailbox.port");
    }
  }

  @Test
  void mailboxOnThePortOfThePortal() {
    var port = String.valueOf(Ports.anyFree());
    assertThat(failure(Map.of("tenocean.http.port", port, "tenocean.mailbox.port", port)))
        .contains("port " + port, "tenocean.http.port", "tenocean.mailbox.port");
  }

  @Test
  void healthOnThePortOfThePortal() {
    var port = String.valueOf(Ports.anyFree());
    assertThat(failure(Map.of("tenocean.http.port", port, "tenocean.health.port", port)))
        .contains("port " + port, "tenocean.http.port", "tenocean.health.port");
  }

  @Test
  void noConnectionAtAll() {
    assertThat(failure(Map.of("tenocean.http.connections-per-address", "0")))
        .contains("tenocean.http.connections-per-address is \"0\"; wanted is a number from 1");
  }

  @Test
  void portIsNoNumber() {
    assertThat(failure(Map.of("tenocean.http.port", "http")))
        .contains("tenocean.http.port is \"http\"", "1 to 65535");
  }

  @Test
  void demoNeitherYesNorNo() {
    assertThat(failure(Map.of("tenocean.demo", "perhaps")))
        .contains("tenocean.demo is \"perhaps\"", "true or false");
  }

  @Test
  void logNeitherForPeopleNorForPrograms() {
    assertThat(failure(Map.of("tenocean.log.format", "xml")))
        .contains("tenocean.log.format is \"xml\"; wanted is text or json");
  }

  /** What only the portal itself can find out, in a process as people start it. */
  @Test
  void anEventKeyNamesAnEventThatThereIsNot() {
    var start =
        PortalProcess.on(folder)
            .with("tenocean.api.keys", "crm")
            .with("tenocean.api.keys.crm.secret", "only-for-tests-0123456789-abcdefg")
            .with("tenocean.api.keys.crm.events", "user/verified,user/verifyed");
    assertThat(printed(start))
        .contains("tenocean.api.keys.crm.events is \"user/verifyed\"; wanted is a list of some of")
        .doesNotContain("only-for-tests");
  }

  @Test
  @Tag(TestScope.CI_ALONE)
  void theDatabaseIsAway() {
    var url = "jdbc:postgresql://localhost:" + Ports.anyFree() + "/tenocean";
    var start =
        PortalProcess.on(folder)
            .with("tenocean.demo", "false")
            .with("tenocean.db.url", url + "?password=only-for-tests");
    assertThat(printed(start))
        .contains("the database " + url + " can't be used", "refused")
        .doesNotContain("only-for-tests");
  }

  @Test
  void demoInSomebodyElsesDatabase() {
    var settings =
        Map.of("tenocean.demo", "true", "tenocean.db.url", "jdbc:postgresql://db.example/tenocean");
    assertThat(failure(settings)).contains("tenocean.demo", "tenocean.db.url");
  }

  @Test
  void dataFolderIsAFile() throws IOException {
    var file = Files.createFile(folder.resolve("data"));
    assertThat(failure(file, Map.of())).contains(file.toString());
  }

  @Test
  void brokenDatabase() throws IOException {
    var data = dataOfALastStart();
    Files.writeString(data.resolve("PG_VERSION"), "17\n");
    Files.writeString(data.resolve("postgresql.conf"), "");
    Files.writeString(data.resolve("pg_hba.conf"), "");
    assertThat(failure(Map.of())).contains("database", data.toString());
  }

  private Path dataOfALastStart() throws IOException {
    Files.writeString(folder.resolve("secrets.properties"), "database=known");
    return Files.createDirectories(folder.resolve("database/data"));
  }

  @Test
  void somethingElseWhereTheDatabaseShouldBe() throws IOException {
    var data = dataOfALastStart();
    Files.writeString(data.resolve("holiday.jpg"), "");
    assertThat(failure(Map.of())).contains(data.toString(), "PG_VERSION is missing");
  }

  @Test
  void brokenJournal() throws IOException {
    var bindings = Files.createDirectories(folder.resolve("broker/bindings"));
    Files.createDirectories(bindings.resolve("activemq-bindings-1.bindings"));
    assertThat(failure(Map.of())).contains("broker", "delete it");
  }

  @Test
  void garbageInTheJournal() throws IOException {
    var journal = Files.createDirectories(folder.resolve("broker/journal"));
    var garbage = new byte[10 * 1024 * 1024];
    new Random(13).nextBytes(garbage);
    Files.write(journal.resolve("activemq-data-1.amq"), garbage);
    assertThat(failure(Map.of())).contains("broker", "delete it");
  }

  /** Another password would be made, and kept in its place, with which no database opens. */
  @Test
  void theDatabasesPasswordIsGone() throws IOException {
    Files.createDirectories(folder.resolve("database/data"));
    var secrets = Files.createFile(folder.resolve("secrets.properties"));
    assertThat(failure(Map.of())).contains(secrets.toString(), "password of", "put back");
    assertThat(secrets).isEmptyFile();
  }

  @Test
  void alreadyRunning() throws IOException {
    try (var first = DataFolder.open(folder)) {
      assertThat(first.holds("lock")).isTrue();
      assertThat(failure(Map.of())).contains("already running", folder.toString());
    }
  }

  private String failure(Map<String, String> settings) {
    return failure(folder, settings);
  }

  private static String failure(Path data, Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.putIfAbsent("tenocean.http.port", String.valueOf(Ports.anyFree()));
    all.putIfAbsent("tenocean.mailbox.port", String.valueOf(Ports.anyFree()));
    return attempts.failure(data, all);
  }

  private static String printed(PortalProcess.Start start) {
    try (var process = start.start()) {
      assertThat(process.awaitEnd()).isEqualTo(1);
      assertThat(process.output()).isEmpty();
      assertThat(process.errors().lines()).hasSize(1).first().asString().startsWith("Ten Ocean");
      return process.errors();
    }
  }
}
