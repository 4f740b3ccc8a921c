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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hundreds who send slowly, read slowly or say nothing keep nobody from the portal. */
@BesideTheContainer(seconds = 100)
@Tag(TestScope.CI_ALONE)
class SlowSendersIT {
  /** Eight for each thread that the portal has for requests. */
  private static final int SENDERS = 500;

  /** The portal waits for so many, less the visitor. */
  private static final int OF_ONE_ADDRESS = 60;

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
      everybodyElseIsServed(senders, way.isServed() ? 0 : OF_ONE_ADDRESS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoSendsSlowlyFromManyAddressesKeepsNobodyOut(SlowSenders.Way way) throws Exception {
    try (var senders = SlowSenders.fromManyAddresses(portal, way, SENDERS)) {
      everybodyElseIsServed(senders, way.isServed() ? 0 : SENDERS);
    }
  }

  /** Not because the senders have been given up: so many are still waited for. */
  private static void everybodyElseIsServed(SlowSenders senders, int waitedFor) throws Exception {
    assertThat(status("/login")).isEqualTo(200);
    assertThat(status("/health/live")).isEqualTo(200);
    assertThat(senders.open()).isGreaterThanOrEqualTo(waitedFor);
    senders.goOn();
    assertThat(status("/login")).isEqualTo(200);
  }

  private static int status(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(portal.url() + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
