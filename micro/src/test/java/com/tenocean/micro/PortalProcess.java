package com.tenocean.micro;

import com.tenocean.harness.TimeSpent;
import com.tenocean.micro.database.EmbeddedDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The program as people start it: {@code java -jar tenocean.jar}, in a process of its own that a
 * test can kill.
 */
public final class PortalProcess implements AutoCloseable {
  private static final Path JAR = Path.of("target", "tenocean.jar").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration BEAT = Duration.ofMillis(100);

  private final Process process;
  private final Path output;
  private final Path errors;
  private final int port;
  private final int mailboxPort;

  private PortalProcess(Process process, Path output, Path errors, int port, int mailboxPort) {
    this.process = process;
    this.output = output;
    this.errors = errors;
    this.port = port;
    this.mailboxPort = mailboxPort;
  }

  /** Prepares a start that keeps its data in a folder. */
  public static Start on(Path dataFolder) {
    return new Start(dataFolder);
  }

  /** A start in preparation. */
  public static final class Start {
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final int port = Ports.anyFree();
    private final int mailboxPort = Ports.anyFree();

    private Start(Path dataFolder) {
      with("tenocean.data-dir", dataFolder.toString());
      with("tenocean.http.port", String.valueOf(port));
      with("tenocean.mailbox.port", String.valueOf(mailboxPort));
    }

    /** Sets a system property. */
    public Start with(String key, String value) {
      settings.put(key, value);
      return this;
    }

    /** Sets several. */
    public Start with(Map<String, String> several) {
      settings.putAll(several);
      return this;
    }

    /** Uses a database that the test has started. */
    public Start with(EmbeddedDatabase.Access database) {
      return with("tenocean.db.url", database.url())
          .with("tenocean.db.user", database.user())
          .with("tenocean.db.password", database.password());
    }

    /** Uses a broker that the test has started. */
    public Start withBroker(String url, String user, String password) {
      return with("tenocean.broker.url", url)
          .with("tenocean.broker.user", user)
          .with("tenocean.broker.password", password);
    }

    /** Uses a mail server that the test has started. */
    public Start withSmtp(String host, int smtpPort) {
      return with("tenocean.smtp.host", host).with("tenocean.smtp.port", String.valueOf(smtpPort));
    }

    /** Starts the process and returns at once. */
    public PortalProcess start() {
      try {
        var output = Files.createTempFile("portal", ".out");
        var errors = Files.createTempFile("portal", ".err");
        var process =
            new ProcessBuilder(command())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        var port = Integer.parseInt(settings.get("tenocean.http.port").replaceAll("\\D", "0"));
        return new PortalProcess(process, output, errors, port, mailboxPort);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private List<String> command() {
      var command = new ArrayList<String>();
      command.add(System.getProperty("java.home") + File.separator + "bin/java");
      command.addAll(List.of("-Xmx640m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
      settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
      command.addAll(List.of("-jar", JAR.toString()));
      return command;
    }
  }

  /** Waits until the program says that it is ready. */
  public PortalProcess awaitReady() {
    TimeSpent.STARTS.in(
        () -> {
          await("ready", () -> output().contains("Stop it with Ctrl-C") || !process.isAlive());
          return true;
        });
    if (!process.isAlive()) {
      throw new AssertionError("the portal ended with " + process.exitValue() + ": " + errors());
    }
    return this;
  }

  /** Lets the process go on for so long, or until it ends. */
  public void goOn(Duration time) {
    try {
      process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the process has ended by itself and returns its exit code. */
  public int awaitEnd() {
    await("ended", () -> !process.isAlive());
    return process.exitValue();
  }

  private void await(String what, BooleanSupplier condition) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not " + what + " within " + PATIENCE + ": " + errors());
      }
      pause();
    }
  }

  /** The end of a process can be waited for; a line of its output can't. */
  private void pause() {
    goOn(BEAT);
  }

  /** The portal's address. */
  public String url() {
    return "http://localhost:" + port;
  }

  /** The page that shows what the portal mailed. */
  public String mailbox() {
    return "http://localhost:" + mailboxPort;
  }

  /** The process. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** What it has printed for people so far. */
  public String output() {
    return read(output);
  }

  /** What it has complained about so far. */
  public String errors() {
    return read(errors);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills the process as {@code kill -9} does, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Asks the process to stop, as systemd does, by SIGTERM. */
  public void askToStop() {
    process.destroy();
  }

  /** Stops the process and returns its exit code. */
  public int stop() {
    askToStop();
    return awaitEnd();
  }

  /** Stops the process if it still runs. */
  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }
}
