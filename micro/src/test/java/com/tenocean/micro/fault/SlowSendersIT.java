package com.tenocean.micro.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.BesideTheContainer;
import com.tenocean.harness.TestScope;
import com.tenocean.micro.PortalProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hundreds who send slowly, read slowly or say nothing keep nobody from the portal. */
@BesideTheContainer
@Tag(TestScope.CI_ALONE)
class SlowSendersIT {
  /** Eight for each thread that the portal has for requests. */
  private static final int SENDERS = 500;

  /** Far beyond what an answer takes, and below what the server gives such a connection. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @TempDir private static Path folder;
  private static PortalProcess portal;

  @BeforeAll
  static void start() {
    portal = PortalProcess.on(folder).with("tenocean.demo", "false").start().awaitReady();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @ParameterizedTest
  @EnumSource
  void whoSendsSlowlyFromOneAddressKeepsNoNeighbourOut(SlowSenders.Way way) throws Exception {
    try (var senders = SlowSenders.fromOneAddress(portal, way, SENDERS)) {
      everybodyElseIsServed(senders);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoSendsSlowlyFromManyAddressesKeepsNobodyOut(SlowSenders.Way way) throws Exception {
    try (var senders = SlowSenders.fromManyAddresses(portal, way, SENDERS)) {
      everybodyElseIsServed(senders);
    }
  }

  private static void everybodyElseIsServed(SlowSenders senders) throws Exception {
    for (int round = 0; round < 3; round++) {
      assertThat(status("/login")).isEqualTo(200);
      assertThat(status("/health/live")).isEqualTo(200);
      senders.goOn();
    }
  }

  private static int status(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(portal.url() + path)).timeout(PATIENCE).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
