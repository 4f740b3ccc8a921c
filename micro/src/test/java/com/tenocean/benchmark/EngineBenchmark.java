package com.tenocean.benchmark;

import java.io.IOException;
import java.net.URL;
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

  @Test
  void mail() throws IOException {
    print("mail&rounds=" + Integer.getInteger("tenocean.bench.rounds", 5));
  }

  private void print(String measurement) throws IOException {
    Printed.of(new URL(portal, "gallery/benchmark?of=" + measurement));
  }
}
