package com.tenocean.harness;

import com.tenocean.micro.Ports;
import com.tenocean.micro.RunningParts;
import com.tenocean.micro.broker.EmbeddedBroker;
import com.tenocean.micro.database.EmbeddedDatabase;
import com.tenocean.micro.mail.MailFolder;
import com.tenocean.micro.mail.MailSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The real parts around a portal under test: PostgreSQL, the broker, a mail server. */
final class Surroundings {
  private static final String PASSWORD = "only-for-tests";
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private final Path home;
  private final int httpPort = Ports.anyFree();
  private final RunningParts parts = new RunningParts();
  private final Map<String, String> settings = new HashMap<>();
  private final EmbeddedDatabase.Access database;

  private Surroundings(Path home) {
    this.home = home;
    Runtime.getRuntime().addShutdownHook(new Thread(parts::close));
    database =
        parts
            .add(PreparedDatabase.start(folder("database"), file("database.log"), PASSWORD))
            .access();
    var broker = parts.add(EmbeddedBroker.start(folder("broker"), PASSWORD));
    TestQueues.NAMES.forEach(broker::addQueue);
    var mail = parts.add(MailSink.start(new MailFolder(folder("mail"), Clock.systemUTC())));
    set("tenocean.test.home", home.toString());
    set("tenocean.base-url", "http://localhost:" + httpPort);
    set("tenocean.first-admin.file", home.resolve("first-admin-link").toString());
    set("tenocean.db.url", database.url());
    set("tenocean.db.user", database.user());
    set("tenocean.db.password", PASSWORD);
    set("tenocean.broker.url", broker.url());
    set("tenocean.broker.user", broker.user());
    set("tenocean.broker.password", PASSWORD);
    set("tenocean.smtp.host", "localhost");
    set("tenocean.smtp.port", Integer.toString(smtpPort(mail)));
    set("tenocean.push.private-addresses", "true");
    setKeys();
    setTracing(parts.add(TraceCollector.start()));
  }

  private void setKeys() {
    set("tenocean.api.admin-key", "admin-key-only-for-tests-0123456789");
    set("tenocean.api.keys", "profiles,decisions");
    set("tenocean.api.keys.profiles.secret", "profiles-only-for-tests-0123456789");
    set("tenocean.api.keys.profiles.events", "user/profile.updated,user/registered");
    set("tenocean.api.keys.decisions.secret", "decisions-only-for-tests-0123456789");
    set("tenocean.api.keys.decisions.events", "user/verified,user/rejected");
  }

  /** Benchmarks measure without, as it is by default. */
  private void setTracing(TraceCollector collector) {
    set("otel.sdk.disabled", System.getProperty("otel.sdk.disabled", "false"));
    set("otel.exporter.otlp.traces.protocol", "http/protobuf");
    set("otel.exporter.otlp.traces.endpoint", collector.url());
    set("otel.bsp.schedule.delay", "500");
  }

  /** Benchmarks measure the portal, not the mail server. */
  private static int smtpPort(MailSink mail) {
    return Boolean.getBoolean("tenocean.test.fast-mail") ? FastSink.start().port() : mail.port();
  }

  private void set(String key, String value) {
    settings.put(key, value);
  }

  /**
   * Starts them; they stop with the tests.
   *
   * @param name of the folder of their data, logs and mails, in {@code target}
   */
  static Surroundings start(String name) {
    try {
      return new Surroundings(Files.createTempDirectory(TARGET, "surroundings-" + name + "-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a portal amid them and waits until it answers. It finds besides in its configuration
   * what the build says of the portal.
   */
  void startPortal(Path war) {
    var all = new HashMap<String, String>();
    System.getProperties().stringPropertyNames().stream()
        .filter(key -> key.startsWith("tenocean."))
        .forEach(key -> all.put(key, System.getProperty(key)));
    all.putAll(settings);
    TestPortal.start(war, home.resolve("portal"), httpPort, all).awaitOpen();
  }

  int httpPort() {
    return httpPort;
  }

  Path home() {
    return home;
  }

  /** Where they are, as the portal's configuration has it. */
  Map<String, String> settings() {
    return settings;
  }

  Connection connection() throws SQLException {
    return database.dataSource().getConnection();
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(home.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return folder("log").resolve(name);
  }
}
