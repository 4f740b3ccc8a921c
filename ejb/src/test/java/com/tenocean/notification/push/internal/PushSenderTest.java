package com.tenocean.notification.push.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.notification.push.PushSubscription;
import com.tenocean.notification.push.internal.PushResult.Kind;
import com.tenocean.shared.Json;
import com.tenocean.shared.TestClock;
import com.tenocean.workflow.RetryAfterException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages over real sockets, read by a browser of the tests. */
class PushSenderTest {
  private static final VapidPair PAIR = VapidPair.made();
  private static final PushSettings OPEN =
      new PushSettings(Optional.of(PAIR), "mailto:board@example.org", true);

  private final TestClock clock = new TestClock();
  private final TestBrowser browser = TestBrowser.any();
  private final HttpClient http = PushSender.client().build();
  private PushServer service;

  @BeforeEach
  void open() throws IOException {
    service = new PushServer();
  }

  @AfterEach
  void close() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202})
  void isTakenWithAnyOfTheGoodAnswers(int status) {
    service.answer("/wp/1", status);

    assertThat(send("/wp/1")).isEqualTo(PushResult.sent());
  }

  @Test
  void carriesWhatTheStandardsAskFor() throws Exception {
    send("/wp/1");

    var request = service.requests().get(0);
    assertThat(request.header("TTL")).isEqualTo("14400");
    assertThat(request.header("Urgency")).isEqualTo("high");
    assertThat(request.header("Topic")).isEqualTo("AZWj8AAAcACAAAAAAAAAAQ");
    assertThat(request.header("Content-Encoding")).isEqualTo("aes128gcm");
    assertThat(browser.read(request.body())).isEqualTo("{\"title\":\"新公告\"}");
  }

  @Test
  void showsWhoPushes() {
    send("/wp/1");

    var shown = service.requests().get(0).header("Authorization");
    assertThat(shown).matches("vapid t=[^.]+\\.[^.]+\\.[^,]+, k=" + PAIR.publicKey());
    var claims = Json.tree(new String(Base64.getUrlDecoder().decode(shown.split("\\.")[1])));
    assertThat(claims.path("aud").asText()).isEqualTo("http://localhost:" + service.port());
    assertThat(claims.path("sub").asText()).isEqualTo("mailto:board@example.org");
    assertThat(claims.path("exp").asLong())
        .isEqualTo(clock.instant().plus(Duration.ofHours(12)).getEpochSecond());
  }

  @ParameterizedTest
  @CsvSource({
    "404, GONE, the push service answered 404",
    "410, GONE, the push service answered 410",
    "413, FAILED, the push service answered 413: the message is too large for it",
    "400, FAILED, the push service answered 400",
    "403, FAILED, the push service answered 403",
    "301, FAILED, the push service answered 301",
  })
  void takesARefusalForGoodAsAnOutcome(int status, Kind kind, String reason) {
    service.answer("/wp/1", status);

    assertThat(send("/wp/1")).isEqualTo(new PushResult(kind, reason));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void mayWorkLater(int status) {
    service.answer("/wp/1", status);

    assertThatThrownBy(() -> send("/wp/1"))
        .isInstanceOf(PushServiceException.class)
        .hasMessage("the push service answered " + status);
  }

  @ParameterizedTest
  @CsvSource({
    "429, 120, 120",
    "503, 3600, 3600",
    "429, 0, 1",
    "503, 'Sun, 01 Mar 2026 12:05:00 GMT', 299",
    "429, 'Sun, 01 Mar 2026 11:00:00 GMT', 1",
  })
  void comesBackWhenTheServiceSays(int status, String said, long seconds) {
    service.answer("/wp/1", new PushServer.Answer(status, Map.of("Retry-After", said), 0));

    assertThatThrownBy(() -> send("/wp/1"))
        .isInstanceOfSatisfying(
            RetryAfterException.class, e -> assertThat(e.pause().toSeconds()).isEqualTo(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "99999999999", ""})
  void anUnreadableTimeIsNone(String said) {
    service.answer("/wp/1", new PushServer.Answer(429, Map.of("Retry-After", said), 0));

    assertThatThrownBy(() -> send("/wp/1")).isInstanceOf(PushServiceException.class);
  }

  @Test
  void followsNoRedirect() {
    service.answer(
        "/wp/1", new PushServer.Answer(307, Map.of("Location", service.endpoint("/wp/2")), 0));

    assertThat(send("/wp/1").kind()).isEqualTo(Kind.FAILED);
    assertThat(service.requests()).hasSize(1);
  }

  @Test
  @Timeout(9)
  void readsNoLongBody() {
    service.answer("/wp/1", new PushServer.Answer(410, Map.of(), 1 << 30));

    assertThat(send("/wp/1").kind()).isEqualTo(Kind.GONE);
  }

  @Test
  @Timeout(9)
  void waitsForNobodyForLong() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> sendTo("http://localhost:" + silent.getLocalPort() + "/secret"))
          .isInstanceOf(PushServiceException.class)
          .hasMessageStartingWith("no answer from localhost")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void mayWorkLaterWhereNobodyListensNow() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThatThrownBy(() -> sendTo("http://localhost:" + free + "/1"))
        .isInstanceOf(PushServiceException.class);
    assertThatThrownBy(() -> sendTo("http://no-such-host.invalid/1"))
        .isInstanceOf(PushServiceException.class);
  }

  /** What stands between the portal and a service inside, should a name server lie. */
  @Test
  void tellsNothingToWhoHasNoCertificateForTheName(@TempDir Path folder) throws Exception {
    var certificate = SelfSigned.of("localhost", folder);
    try (var inside = new PushServer(certificate.server())) {
      var endpoint = "https://localhost:" + inside.port() + "/1";

      assertThatThrownBy(() -> sendTo(endpoint))
          .isInstanceOf(PushServiceException.class)
          .hasMessage("no answer from localhost (SSLHandshakeException)");
      assertThat(inside.requests()).isEmpty();

      var trusting = PushSender.client().sslContext(certificate.context()).build();
      assertThat(sender(OPEN, trusting).send(push(endpoint))).isEqualTo(PushResult.sent());
      assertThatThrownBy(
              () -> sender(OPEN, trusting).send(push(endpoint.replace("localhost", "127.0.0.1"))))
          .isInstanceOf(PushServiceException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "127.0.0.1", "2130706433", "[::1]", "169.254.169.254", "10.0.0.7"})
  void knocksAtNoDoorOfTheHouse(String host) {
    var guarded = sender(new PushSettings(Optional.of(PAIR), "mailto:a@example.org", false), http);

    var endpoint = "https://" + host + ":" + service.port() + "/1";
    assertThat(guarded.send(push(endpoint)))
        .isEqualTo(PushResult.failed("the push service is at an address that is not public"));
    assertThat(service.requests()).isEmpty();
  }

  private PushResult send(String path) {
    return sendTo(service.endpoint(path));
  }

  private PushResult sendTo(String endpoint) {
    return sender(OPEN, http).send(push(endpoint));
  }

  private PushSender sender(PushSettings settings, HttpClient client) {
    var keys = new VapidKeys(settings, null, clock);
    keys.open();
    return new PushSender(new Endpoints(settings), keys, clock, client, Duration.ofSeconds(2));
  }

  private ReadyPush push(String endpoint) {
    PushSubscription to = browser.at(endpoint);
    return new ReadyPush(
        to, "{\"title\":\"新公告\"}", "AZWj8AAAcACAAAAAAAAAAQ", "high", Duration.ofHours(4), 1, false);
  }
}
