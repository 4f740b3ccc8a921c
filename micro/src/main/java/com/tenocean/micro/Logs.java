package com.tenocean.micro;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.logging.LogManager;

/** Turns the log to its file, before the first part has anything to say. */
final class Logs {
  private Logs() {}

  static void configure(File properties) {
    try (var in = new FileInputStream(properties)) {
      LogManager.getLogManager().readConfiguration(in);
    } catch (IOException denied) {
      throw new StartFailure("the log can't be written: " + denied.getMessage(), denied);
    }
  }
}
