package com.tenocean.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Prints a report while it comes. */
final class Printed {
  private Printed() {}

  static void of(URL report) throws IOException {
    try (var lines =
        new BufferedReader(new InputStreamReader(report.openStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(line);
      }
    }
  }
}
