package com.tenocean.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.harness.SystemPackages;
import com.tenocean.shared.Json;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** The scripts of {@code src/test/conformance}, with the packages that its lock file pins. */
public final class NodeScripts {
  private static final Path SOURCES = Path.of("src/test/conformance");
  private static final Path FOLDER = Path.of("target/conformance").toAbsolutePath();

  private static final List<String> SYSTEM_PACKAGES = List.of("nodejs", "npm");

  private NodeScripts() {}

  /**
   * Installs the packages, and npm before them where {@link SystemPackages} may.
   *
   * @throws IllegalStateException if Node.js or npm is missing, or npm fails
   */
  public static void install() {
    if (SystemPackages.find(List.of(npm())).isEmpty()) {
      SystemPackages.install(SYSTEM_PACKAGES);
    }
    try (var sources = Files.list(SOURCES)) {
      Files.createDirectories(FOLDER);
      for (var source : sources.filter(Files::isRegularFile).toList()) {
        Files.copy(
            source, FOLDER.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("", npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund");
  }

  /** Runs a script with this input and reads what it writes. */
  public static JsonNode run(String script, Map<String, Object> input) {
    return Json.tree(run(Json.write(input), "node", script));
  }

  private static String run(String input, String... command) {
    var errors = FOLDER.resolve("errors.log").toFile();
    try {
      var process = start(errors, command);
      try (var in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            String.join(" ", command) + " failed: " + output + Files.readString(errors.toPath()));
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while " + List.of(command) + " runs", e);
    }
  }

  private static Process start(File errors, String... command) {
    try {
      return new ProcessBuilder(command).directory(FOLDER.toFile()).redirectError(errors).start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "The conformance tests need Node.js 20 or later and npm on the path, and there is no '"
              + command[0]
              + "': "
              + SystemPackages.advice(SYSTEM_PACKAGES)
              + ", or build without -Pci.",
          e);
    }
  }

  private static String npm() {
    return File.separatorChar == '\\' ? "npm.cmd" : "npm";
  }
}
