package com.tenocean.micro.fault;

import com.tenocean.harness.SystemPackages;
import com.tenocean.micro.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An nginx that is configured with the lines that we give to those who set the portal up. */
final class Nginx implements AutoCloseable {
  private static final Path README = Path.of("..", "jms-config", "README.md");
  private static final List<String> PROGRAM = List.of("nginx");
  private static final List<String> PLACES = List.of("/usr/sbin/nginx", "/usr/local/sbin/nginx");

  /** What those who set it up have in their nginx.conf already, below a folder of the test's. */
  private static final String AROUND =
      """
      daemon off;
      user root;
      worker_processes 2;
      pid nginx.pid;
      error_log stderr;
      events { worker_connections 4096; }
      http {
        access_log off;
        client_body_temp_path body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
      %s
      }
      """;

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The program, installed if that may and can be. */
  static Optional<Path> program() {
    return found().or(() -> SystemPackages.install(PROGRAM) ? found() : Optional.empty());
  }

  private static Optional<Path> found() {
    return SystemPackages.find(PROGRAM)
        .or(() -> PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst());
  }

  /**
   * Starts it in front of the portal.
   *
   * @param folder for its files
   * @param portal the portal's port
   */
  static Nginx start(Path program, Path folder, int portal) {
    var port = Ports.anyFree();
    try {
      var configuration = folder.resolve("nginx.conf");
      Files.writeString(configuration, AROUND.formatted(lines(port, portal)));
      var command =
          List.of(program.toString(), "-p", folder.toString(), "-c", configuration.toString());
      var log = folder.resolve("nginx.log").toFile();
      return new Nginx(
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without TLS, which would need a certificate. */
  private static String lines(int port, int portal) throws IOException {
    var block = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL);
    var found = block.matcher(Files.readString(README));
    if (!found.find()) {
      throw new IllegalStateException("no lines for nginx in " + README.toAbsolutePath());
    }
    return found
        .group(1)
        .replace("listen 443 ssl;", "listen 127.0.0.1:%d;".formatted(port))
        .replace("127.0.0.1:8080", "127.0.0.1:%d".formatted(portal));
  }

  URI address() {
    return URI.create("http://localhost:" + port);
  }

  boolean isListening() {
    if (!process.isAlive()) {
      throw new IllegalStateException("nginx ended with " + process.exitValue());
    }
    return !Ports.isFree(port);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
