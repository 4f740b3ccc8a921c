package com.tenocean.micro;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.LogManager;

/** Turns what the parts have to say to files, before the first of them says something. */
final class Logs {
  private static boolean areConfigured;

  private Logs() {}

  /** Whether what went wrong can be read in them. */
  static boolean areConfigured() {
    return areConfigured;
  }

  /**
   * Until they are configured, libraries say nothing: why a start failed is one line for people.
   */
  static void silence() {
    LogManager.getLogManager().reset();
  }

  /**
   * Leaves the console to this program alone.
   *
   * @param properties the configuration of java.util.logging
   * @param console the file for what libraries print
   */
  static void configure(File properties, Path console) {
    try (var in = new FileInputStream(properties)) {
      LogManager.getLogManager().readConfiguration(in);
      var file = Files.newOutputStream(PrivateFiles.make(console), StandardOpenOption.APPEND);
      var printed = new PrintStream(file, true, StandardCharsets.UTF_8);
      System.setOut(printed);
      System.setErr(printed);
      areConfigured = true;
    } catch (IOException denied) {
      throw new StartFailure("the log can't be written: " + denied.getMessage(), denied);
    }
  }
}
