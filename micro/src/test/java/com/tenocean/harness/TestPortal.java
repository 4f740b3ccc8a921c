package com.tenocean.harness;

import com.tenocean.micro.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Payara Micro in a process of its own, with the portal under test in it. */
public final class TestPortal {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** For one answer: a connection made while the server still starts may never get any. */
  private static final int MOST_MILLIS = 10_000;

  /** How far code is compiled: no test lives long enough to earn the last tier, benchmarks do. */
  private static final int TIER = Integer.getInteger("tenocean.test.tier", 1);

  private static final String REFUSED = "Exception while loading the app";
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private final Process server;
  private final int port;
  private final File log;

  private TestPortal(Process server, int port, File log) {
    this.server = server;
    this.port = port;
    this.log = log;
  }

  /**
   * Starts the process; {@link #awaitOpen()} waits for the portal in it.
   *
   * @param home an empty folder for the server's files
   * @param settings system properties: the portal's configuration
   */
  public static TestPortal start(Path war, Path home, int port, Map<String, String> settings) {
    var log = home.resolveSibling(home.getFileName() + ".log").toFile();
    try {
      var server =
          new ProcessBuilder(command(war, home, port, settings))
              .redirectErrorStream(true)
              .redirectOutput(log)
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
      return new TestPortal(server, port, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path war, Path home, int port, Map<String, String> settings)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As "mvn -Prun" has them, but for the room that a thousand tests need.
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx1g", "-XX:TieredStopAtLevel=" + TIER));
    // The adapter of the portal's message-driven beans.
    command.add("-Dcom.sun.enterprise.connectors.inbound.ramid=artemis");
    settings.forEach((key, value) -> command.add("-D%s=%s".formatted(key, value)));
    command.addAll(
        List.of(
            "-jar",
            TARGET.resolve("payara-micro.jar").toString(),
            "--port",
            Integer.toString(port),
            "--maxHttpThreads",
            "64",
            "--nocluster",
            "--rootDir",
            Files.createDirectories(home).toString(),
            "--prebootcommandfile", // no data grid, as the program has none: three seconds less
            TARGET.resolve("test-classes/boot.asadmin").toString(),
            "--postbootcommandfile",
            TARGET.resolve("test-classes/resources.asadmin").toString(),
            "--deploy",
            war.toString(),
            "--contextRoot",
            "/"));
    return command;
  }

  /**
   * @throws IllegalStateException if the process ends before it answers
   */
  public TestPortal awaitOpen() {
    if (!opens()) {
      throw new IllegalStateException("the portal stopped at its start, see " + log);
    }
    return this;
  }

  /** Waits until the portal answers, or its process ends, which is told by false. */
  public boolean opens() {
    return TimeSpent.STARTS.in(this::answersBeforeItEnds);
  }

  private boolean answersBeforeItEnds() {
    Awaitility.await()
        .dontCatchUncaughtExceptions() // the mail server complains of those who die on it
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .until(() -> !server.isAlive() || isOpen() || refusal().isPresent());
    refusal()
        .ifPresent(
            why -> {
              throw new IllegalStateException("the portal was not deployed: " + why);
            });
    return server.isAlive();
  }

  /** The server lives on when it can't deploy the portal; it says so only in its log. */
  private Optional<String> refusal() {
    try (var lines = Files.lines(log.toPath())) {
      return lines.filter(line -> line.contains(REFUSED)).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOpen() {
    try {
      var landing = (HttpURLConnection) url("/").toURL().openConnection();
      landing.setConnectTimeout(MOST_MILLIS);
      landing.setReadTimeout(MOST_MILLIS);
      return landing.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  public URI url(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** Returns once the portal has answered, which it must. */
  public void ask(String path) {
    try (var answer = url(path).toURL().openStream()) {
      answer.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As kill -9 does. */
  public void kill() {
    server.destroyForcibly();
    awaitEnd();
  }

  /** As a service manager does; {@link #awaitEnd} says when it is done. */
  public void stop() {
    server.destroy();
  }

  public long pid() {
    return server.pid();
  }

  /** It stands still, and nobody is told: its connections stay open. */
  public void freeze() {
    signal("STOP");
  }

  public void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(server.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the portal is sent a signal", e);
    }
  }

  /**
   * @return the exit code
   */
  public int awaitEnd() {
    try {
      if (!server.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("the portal did not end, see " + log);
      }
      return server.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the portal ends", e);
    }
  }

  public boolean isAlive() {
    return server.isAlive();
  }

  /** A port for the next one. */
  public static int freePort() {
    return Ports.anyFree();
  }
}
