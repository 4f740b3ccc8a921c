package com.tenocean.micro;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A process that tries to start the program again and again, as it was told, and says each time why
 * it could not: what is wrong before the application server starts costs no process of its own.
 */
final class StartAttempts implements AutoCloseable {
  private static final Path PROGRAM = Path.of("target", "program").toAbsolutePath();
  private static final String STARTED = "it started";
  private static final String TAB = "\t";

  private final Process process;
  private final PrintStream orders;
  private final BufferedReader answers;

  StartAttempts() {
    var classes =
        List.of(PROGRAM.toString(), PROGRAM + "/lib/*", Path.of("target/test-classes").toString());
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  String.join(File.pathSeparator, classes),
                  StartAttempts.class.getName())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    orders = new PrintStream(process.getOutputStream(), true, UTF_8);
    answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  /**
   * Tries to start with the data in this folder.
   *
   * @param settings system properties
   * @return why it did not, the reason that people read
   */
  String failure(Path folder, Map<String, String> settings) {
    var order = new StringBuilder(folder.toString());
    settings.forEach((key, value) -> order.append(TAB).append(key).append('=').append(value));
    orders.println(order);
    try {
      return String.valueOf(answers.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The process; a start gives the printed to files of its own, so it keeps where answers go. */
  public static void main(String[] none) throws IOException {
    var answers = System.out;
    var orders = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (var order = orders.readLine(); order != null; order = orders.readLine()) {
      answers.println(attempt(Pattern.compile(TAB).split(order)));
    }
  }

  private static String attempt(String[] order) throws IOException {
    var before = System.getProperties().clone();
    for (int i = 1; i < order.length; i++) {
      var at = order[i].indexOf('=');
      System.setProperty(order[i].substring(0, at), order[i].substring(at + 1));
    }
    try (var parts = new RunningParts()) {
      new Startup(parts, parts.add(DataFolder.open(Path.of(order[0])))).run();
      return STARTED;
    } catch (StartFailure failure) {
      return failure.getMessage().replaceAll("\\s+", " ");
    } finally {
      System.setProperties((java.util.Properties) before);
    }
  }
}
