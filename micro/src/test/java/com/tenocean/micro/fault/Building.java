package com.tenocean.micro.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.PackedPortal;
import com.tenocean.harness.PreparedDatabase;
import com.tenocean.harness.SharedOffset;
import com.tenocean.harness.TestPortal;
import com.tenocean.harness.TestQueues;
import com.tenocean.micro.broker.BrokerProcess;
import com.tenocean.micro.database.EmbeddedDatabase;
import com.tenocean.micro.mail.Mail;
import com.tenocean.micro.mail.MailFolder;
import com.tenocean.micro.mail.MailSink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A whole portal whose parts a test can kill: the database and the mail server stay. */
final class Building implements AutoCloseable {
  private static final String PASSWORD = "only-for-tests";

  private final Path home;
  private final Path war;
  private final EmbeddedDatabase database;
  private final MailFolder mailFolder;
  private final int mailPort;
  private MailSink mail;
  private final BrokerProcess broker;
  private final List<TestPortal> nodes = new ArrayList<>();
  private final Map<String, String> configured = new HashMap<>();
  private TestPortal portal;
  private int starts;

  Building(Path home) throws IOException {
    this.home = home;
    war = PackedPortal.WITHOUT_PAGES.file();
    database = PreparedDatabase.start(folder("database"), home.resolve("database.log"), PASSWORD);
    broker = BrokerProcess.in(folder("broker"), TestQueues.NAMES);
    mailFolder = new MailFolder(folder("mail"), Clock.systemUTC());
    mail = MailSink.start(mailFolder);
    mailPort = mail.port();
  }

  /** What the portals that start from now on find in their configuration besides. */
  void configure(String key, String value) {
    configured.put(key, value);
  }

  void startBroker() {
    broker.start();
  }

  void killBroker() {
    broker.kill();
  }

  /** All its processes stand still, and nobody is told: its connections stay open. */
  void freezeDatabase() {
    signalDatabase("STOP");
  }

  void thawDatabase() {
    signalDatabase("CONT");
  }

  private void signalDatabase(String signal) {
    try {
      var note = Files.readAllLines(home.resolve("database/data/postmaster.pid"));
      var server = ProcessHandle.of(Long.parseLong(note.get(0))).orElseThrow();
      var command = new ArrayList<>(List.of("kill", "-" + signal));
      Stream.concat(Stream.of(server), server.descendants())
          .forEach(process -> command.add(Long.toString(process.pid())));
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("can't send the database a signal", e);
    }
  }

  /** Nobody listens on its port until it starts again. */
  void stopMail() {
    mail.close();
  }

  void startMail() {
    mail = MailSink.start(mailFolder, mailPort);
  }

  /** All that arrived, up to so many. */
  List<Mail> mails(int most) throws IOException {
    return mailFolder.latest(most);
  }

  /** Starts the portal, which halts at the fault point: {@code NAME:times}, or {@code none}. */
  TestPortal startPortal(String fault) {
    var settings = new HashMap<>(configured);
    settings.put("tenocean.db.url", database.access().url());
    settings.put("tenocean.db.user", database.access().user());
    settings.put("tenocean.db.password", PASSWORD);
    settings.put("tenocean.broker.url", broker.url());
    settings.put("tenocean.broker.user", broker.user());
    settings.put("tenocean.broker.password", broker.password());
    settings.put("tenocean.smtp.host", "localhost");
    settings.put("tenocean.smtp.port", Integer.toString(mailPort));
    settings.put("tenocean.first-admin.enabled", "false");
    settings.put("tenocean.fault-point", fault);
    settings.put(SharedOffset.FILE, home.resolve("clock").toString());
    portal = start(settings);
    nodes.add(portal);
    return portal;
  }

  private TestPortal start(Map<String, String> settings) {
    var port = TestPortal.freePort();
    settings.put("tenocean.base-url", "http://localhost:" + port);
    return TestPortal.start(war, home.resolve("portal-" + ++starts), port, settings);
  }

  /**
   * Has the portal register people, each after a tally, until they are all registered or the portal
   * dies.
   *
   * @return the number of the first who was not promised anything
   */
  int register(int from, int to) {
    int next = from;
    var url = portal.url("/gallery/registrations?from=%d&to=%d".formatted(from, to));
    try (var lines =
        new BufferedReader(
            new InputStreamReader(url.toURL().openStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        next = Integer.parseInt(line) + 1;
      }
    } catch (IOException died) {
      if (portal.isAlive()) {
        portal.awaitEnd();
      }
    }
    return next;
  }

  /** Has the portal say that somebody confirmed their address. */
  void confirmAddress(UUID person) {
    var url = portal.url("/gallery/registrations?person=" + person);
    try {
      var connection = (HttpURLConnection) url.toURL().openConnection();
      connection.setRequestMethod("POST");
      assertThat(connection.getResponseCode()).isEqualTo(HttpURLConnection.HTTP_OK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the clocks of all nodes on at once. */
  void advance(Duration time) {
    new SharedOffset(home.resolve("clock")).advance(time);
  }

  Books books() {
    return new Books(database.access().dataSource());
  }

  DataSource dataSource() {
    return database.access().dataSource();
  }

  Messages messages() {
    return new Messages(broker);
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(home.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    nodes.stream().filter(TestPortal::isAlive).forEach(TestPortal::kill);
    broker.close();
    mail.close();
    database.close();
  }
}
