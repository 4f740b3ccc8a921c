package com.tenocean.harness;

import com.tenocean.micro.Ports;
import com.tenocean.micro.broker.EmbeddedBroker;
import com.tenocean.micro.database.EmbeddedDatabase;
import com.tenocean.micro.mail.MailFolder;
import com.tenocean.micro.mail.MailSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The real parts around the portal under test: PostgreSQL, the broker, a mail server. Started
 * before the container, because its configuration names their ports.
 */
public class Surroundings implements LauncherSessionListener {
  private static final String PASSWORD = "only-for-tests";
  private static final Path HOME = newFolder();

  /** Queues of events that only tests have. */
  private static final List<String> TEST_QUEUES =
      List.of(
          "probe.started",
          "DLQ.probe.started",
          "probe.ticket",
          "DLQ.probe.ticket",
          "bench.plain",
          "DLQ.bench.plain",
          "bench.mapped",
          "DLQ.bench.mapped");

  private static final int HTTP_PORT = Ports.anyFree();

  private static boolean started;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!started) {
      started = true;
      start();
    }
  }

  /** The folder of this test run: data, logs, mail. */
  static Path home() {
    return HOME;
  }

  static int httpPort() {
    return HTTP_PORT;
  }

  private static void start() {
    var database = EmbeddedDatabase.start(folder("database"), file("database.log"), PASSWORD);
    var broker = EmbeddedBroker.start(folder("broker"), PASSWORD);
    TEST_QUEUES.forEach(broker::addQueue);
    var mail = MailSink.start(new MailFolder(folder("mail"), Clock.systemUTC()));
    var collector = TraceCollector.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, broker, mail, collector)));

    set("tenocean.test.home", HOME.toString());
    set("tenocean.base-url", "http://localhost:" + HTTP_PORT);
    set("tenocean.first-admin.file", HOME.resolve("first-admin-link").toString());
    set("tenocean.db.url", database.access().url());
    set("tenocean.db.user", database.access().user());
    set("tenocean.db.password", PASSWORD);
    set("tenocean.broker.url", broker.url());
    set("tenocean.broker.user", broker.user());
    set("tenocean.broker.password", PASSWORD);
    set("tenocean.push.private-addresses", "true");
    set("tenocean.smtp.host", "localhost");
    set("tenocean.smtp.port", Integer.toString(smtpPort(mail)));
    setUnlessSet("otel.sdk.disabled", "false"); // benchmarks measure without, as it is by default
    set("otel.exporter.otlp.traces.protocol", "http/protobuf");
    set("otel.exporter.otlp.traces.endpoint", collector.url());
    set("otel.bsp.schedule.delay", "500");
    set("tenocean.api.admin-key", "admin-key-only-for-tests-0123456789");
    set("tenocean.api.keys", "profiles,decisions");
    set("tenocean.api.keys.profiles.secret", "profiles-only-for-tests-0123456789");
    set("tenocean.api.keys.profiles.events", "user/profile.updated,user/registered");
    set("tenocean.api.keys.decisions.secret", "decisions-only-for-tests-0123456789");
    set("tenocean.api.keys.decisions.events", "user/verified,user/rejected");
  }

  /** Benchmarks measure the portal, not the mail server. */
  private static int smtpPort(MailSink mail) {
    return Boolean.getBoolean("tenocean.test.fast-mail") ? FastSink.start().port() : mail.port();
  }

  private static void setUnlessSet(String key, String value) {
    set(key, System.getProperty(key, value));
  }

  private static void set(String key, String value) {
    System.setProperty(key, value);
  }

  private static void stop(AutoCloseable... parts) {
    for (var part : parts) {
      try {
        part.close();
      } catch (Exception e) { // the tests are over; say it and stop the rest
        System.err.println("could not stop " + part + ": " + e);
      }
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "surroundings");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String name) {
    try {
      return Files.createDirectories(HOME.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String name) {
    return folder("log").resolve(name);
  }
}
