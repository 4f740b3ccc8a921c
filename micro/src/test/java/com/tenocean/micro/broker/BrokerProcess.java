package com.tenocean.micro.broker;

import com.tenocean.micro.Ports;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A broker in a process of its own, which a test can kill and start again on the same port. */
public final class BrokerProcess implements AutoCloseable {
  private static final String READY = "broker ready";

  private final Path home;
  private final List<String> queues;
  private final int port = Ports.anyFree();
  private final String password = "only-for-tests";
  private Process process;

  private BrokerProcess(Path home, List<String> queues) {
    this.home = home;
    this.queues = queues;
  }

  /**
   * Makes a broker that keeps its messages in a folder, and does not start it yet.
   *
   * @param queues those that it has besides the portal's
   */
  public static BrokerProcess in(Path home, List<String> queues) {
    return new BrokerProcess(home, queues);
  }

  /** Starts the broker and waits until it takes messages. */
  public BrokerProcess start() {
    try {
      process =
          new ProcessBuilder(
                  System.getProperty("java.home") + File.separator + "bin/java",
                  "-Xmx256m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  BrokerProcess.class.getName(),
                  home.toString(),
                  String.valueOf(port),
                  password,
                  String.join(",", queues))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      awaitReady();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() throws IOException {
    var reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.equals(READY)) {
        return;
      }
    }
    throw new AssertionError("the broker did not start in " + home);
  }

  /** The process: starts the broker and stays until it is killed. */
  public static void main(String[] args) {
    var broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]), args[2]);
    Stream.of(args[3].split(",")).filter(name -> !name.isEmpty()).forEach(broker::addQueue);
    System.out.println(READY);
  }

  /** The address as Artemis takes it, the same after each start. */
  public String url() {
    return "tcp://localhost:" + port;
  }

  /** Its only user. */
  public String user() {
    return EmbeddedBroker.USER;
  }

  /** The password of its only user. */
  public String password() {
    return password;
  }

  /** Kills the broker as {@code kill -9} does, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Has the broker keep its connections and answer nothing more, until it is killed. */
  public void hang() {
    try {
      new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid())).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the broker can't be stopped", e);
    }
  }

  /** Kills the broker if it still runs. */
  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }
}
