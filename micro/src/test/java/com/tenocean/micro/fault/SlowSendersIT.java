package com.tenocean.micro.fault;

import static com.tenocean.harness.Soon.soon;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.BesideTheContainer;
import com.tenocean.harness.TestScope;
import com.tenocean.micro.PortalProcess;
import com.tenocean.micro.fault.SlowSenders.Way;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hundreds who send slowly, read slowly or say nothing keep nobody from the portal. */
@BesideTheContainer(seconds = 100)
@Tag(TestScope.CI_ALONE)
class SlowSendersIT {
  /** Eight for each thread that the portal has for requests. */
  private static final int SENDERS = 500;

  /** The portal waits for so many, less the visitor. */
  private static final int OF_ONE_ADDRESS = 60;

  /** The portal waits for so many in all. */
  private static final int MOST = 1_000;

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
  void whoSendsSlowlyFromOneAddressKeepsNoNeighbourOut(Way way) throws Exception {
    try (var senders = SlowSenders.fromOneAddress(address(), way, SENDERS)) {
      everybodyElseIsServed(senders, way.isServed() ? 0 : OF_ONE_ADDRESS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoSendsSlowlyFromManyAddressesKeepsNobodyOut(Way way) throws Exception {
    try (var senders = SlowSenders.fromManyAddresses(address(), way, SENDERS)) {
      everybodyElseIsServed(senders, way.isServed() ? 0 : SENDERS);
    }
  }

  /** Many of its requests share a connection: the limits would count them as one. */
  @Test
  void nobodySpeaksHttp2() throws Exception {
    var request = HttpRequest.newBuilder(URI.create(portal.url() + "/login")).build();
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    var answer = client.send(request, BodyHandlers.discarding());
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  /** The server itself would take the body for the beginning of HTTP/2, and wait for its end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 2\r\n\r\n[]",
        "Transfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n"
      })
  void whoOffersHttp2IsAnsweredAllTheSame(String body) throws IOException {
    var head = "POST /e/x HTTP/1.1\r\nHost: localhost\r\n" + SlowSenders.OFFER;
    var next = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    assertThat(answerTo(head + body + next)).startsWith("HTTP/1.1 401 ").contains("HTTP/1.1 200 ");
  }

  /** The server itself would read the third one from memory that an answer had overwritten. */
  @Test
  void requestsThatComeAtOnceAreAllAnswered() throws IOException {
    int number = 20;
    var one = "POST /e/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n[]";
    var last = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    var answers = answerTo(one.repeat(number) + last);
    assertThat(answers.split("HTTP/1.1 401 ", -1)).hasSize(number + 1);
    assertThat(answers).contains("HTTP/1.1 200 ");
  }

  /** The server itself would answer nothing at all, or 500. */
  @ParameterizedTest
  @ValueSource(
      strings = {"GET /%zz", "GET /login%", "GET login", "OPTIONS *", "CONNECT localhost:80"})
  void whatIsAskedForIsNoPage(String request) throws IOException {
    var head = " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    assertThat(answerTo(request + head)).startsWith("HTTP/1.1 400 ");
  }

  private static String answerTo(String request) throws IOException {
    try (var socket = new Socket("localhost", address().getPort())) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void ofTooManyTheOldestAreShut() throws Exception {
    try (var senders = SlowSenders.fromManyAddresses(address(), Way.NOTHING, MOST + 50)) {
      soon().until(() -> senders.open() <= MOST);
      assertThat(senders.isOpen(0)).isFalse();
      assertThat(senders.isOpen(MOST)).isTrue();
      assertThat(status("/login")).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @MethodSource
  void whoIsNotDoneInTimeIsShut(Way way, Duration time) throws Exception {
    var begin = System.nanoTime();
    try (var sender = SlowSenders.fromOneAddress(address(), way, 1)) {
      soon()
          .until(
              () -> {
                sender.goOn();
                return sender.open() == 0;
              });
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .as("not for another reason, and a busy machine has some seconds more")
        .isBetween(time, time.multipliedBy(2));
  }

  private static List<Arguments> whoIsNotDoneInTimeIsShut() {
    var header = Arguments.of(Way.HALF_A_HEADER, Duration.ofSeconds(20));
    var silence = Arguments.of(Way.NOTHING, Duration.ofSeconds(20));
    var silentBody = Arguments.of(Way.HALF_A_FORM, Duration.ofSeconds(30));
    var body = Arguments.of(Way.A_FORM_BIT_BY_BIT, Duration.ofMinutes(2));
    return TestScope.choose(List.of(), List.of(header), List.of(silence, header, silentBody, body));
  }

  /** Not because the senders have been given up: so many are still waited for. */
  private static void everybodyElseIsServed(SlowSenders senders, int waitedFor) throws Exception {
    assertThat(status("/login")).isEqualTo(200);
    assertThat(status("/health/live")).isEqualTo(200);
    assertThat(senders.open()).isGreaterThanOrEqualTo(waitedFor);
    senders.goOn();
    assertThat(status("/login")).isEqualTo(200);
  }

  private static URI address() {
    return URI.create(portal.url());
  }

  private static int status(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(portal.url() + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
