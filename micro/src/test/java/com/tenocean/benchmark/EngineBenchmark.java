package com.tenocean.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asks the portal under test for its figures and prints them. It asserts none. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class EngineBenchmark {
  @ArquillianResource private URL portal;

  @Test
  void rates() throws IOException {
    print("rates&rounds=" + Integer.getInteger("tenocean.bench.rounds", 5));
  }

  @Test
  void latency() throws IOException {
    print("latency");
  }

  @Test
  void sessions() throws IOException {
    print("sessions");
  }

  @Test
  void payload() throws IOException {
    print("payload");
  }

  @Test
  void rows() throws IOException {
    print("rows");
  }

  @Test
  void retention() throws IOException {
    print("retention");
  }

  private void print(String measurement) throws IOException {
    var report = new URL(portal, "gallery/benchmark?of=" + measurement).openStream();
    try (var lines = new BufferedReader(new InputStreamReader(report, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(line);
      }
    }
  }
}
