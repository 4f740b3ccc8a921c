package com.tenocean.benchmark;

import java.io.IOException;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Prints how long a week's digests take, and the heap at few and at many readers. The first round
 * warms the JVM up. It asserts nothing.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class DigestBenchmark {
  private static final int[] READERS = {5_000, 5_000, 50_000, 50_000};

  @ArquillianResource private URL portal;

  @Test
  void digests() throws IOException {
    for (int readers : READERS) {
      Printed.of(new URL(portal, "gallery/benchmark?of=digest&readers=" + readers));
    }
  }
}
