package com.tenocean.micro.fault;

import static com.tenocean.harness.Soon.soon;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tenocean.harness.BesideTheContainer;
import com.tenocean.harness.SystemPackages;
import com.tenocean.harness.TestScope;
import com.tenocean.micro.PortalProcess;
import com.tenocean.micro.fault.SlowSenders.Way;
import com.tenocean.verification.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * With the lines that we give for nginx nobody who sends slowly keeps others from the portal: nginx
 * holds them. Passed over where there is no nginx and none can be installed.
 */
@BesideTheContainer(seconds = 60)
@Tag(TestScope.CI_ALONE)
class SlowSendersBehindNginxIT {
  private static final int SENDERS = 500;

  /** As our lines for nginx say. */
  private static final int OF_ONE_ADDRESS = 64;

  private static final String NEIGHBOUR = "127.0.9.9";

  @TempDir private static Path data;
  @TempDir private static Path files;
  private static PortalProcess portal;
  private static Nginx nginx;

  @BeforeAll
  static void start() {
    var program = Nginx.program();
    assumeTrue(program.isPresent(), () -> SystemPackages.advice(List.of("nginx")));
    portal =
        PortalProcess.on(data)
            .with("tenocean.demo", "false")
            .with("tenocean.proxy.client-header", "X-Forwarded-For")
            .start()
            .awaitReady();
    nginx = Nginx.start(program.get(), files, URI.create(portal.url()).getPort());
    soon().until(nginx::isListening);
  }

  @AfterAll
  static void stop() {
    if (nginx != null) {
      nginx.close();
    }
    if (portal != null) {
      portal.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoSendsSlowlyFromOneAddressKeepsNobodyElseOut(Way way) throws IOException {
    try (var senders = SlowSenders.fromOneAddress(nginx.address(), way, SENDERS)) {
      everybodyElseIsServed(senders, way.isServed() ? 0 : OF_ONE_ADDRESS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoSendsSlowlyFromManyAddressesKeepsNobodyOut(Way way) throws IOException {
    try (var senders = SlowSenders.fromManyAddresses(nginx.address(), way, SENDERS)) {
      everybodyElseIsServed(senders, way.isServed() ? 0 : SENDERS);
    }
  }

  /** What a proxy that hides the address that people called breaks first. */
  @Test
  void formsArriveAndWhatIsOfTheHouseDoesNot() throws IOException {
    var entries =
        Map.of(
            "firstName", "Ana", "lastName", "Moreno", "email", "ana@example.org", "unit", "none");
    var answer = new Visitor(nginx.address(), "en").fillIn("/register", "register", entries);
    assertThat(answer.location()).endsWith("/check-your-mail");
    assertThat(page("/health/live")).startsWith("HTTP/1.1 403 ");
  }

  /** Not because the senders have been given up: so many are still waited for. */
  private static void everybodyElseIsServed(SlowSenders senders, int waitedFor) throws IOException {
    assertThat(page("/login")).startsWith("HTTP/1.1 200 ");
    assertThat(senders.open()).isGreaterThanOrEqualTo(waitedFor);
    senders.goOn();
    assertThat(page("/login")).startsWith("HTTP/1.1 200 ");
  }

  /** As somebody sees it who lives elsewhere. */
  private static String page(String path) throws IOException {
    var port = nginx.address().getPort();
    try (var socket = new Socket("127.0.0.1", port, InetAddress.getByName(NEIGHBOUR), 0)) {
      var request = "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.formatted(path, port).getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
