package com.tenocean.security;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.conformance.NodeScripts;
import com.tenocean.harness.FromOutside;
import com.tenocean.security.LocalPushService.Message;
import com.tenocean.shared.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the portal posts to a push service is read with the {@code http_ece} npm package, which is
 * no relation of the portal's: RFC 8030, 8188, 8291 and 8292 as others understand them.
 */
@FromOutside(seconds = 140)
class PushConformance {
  private static final String PAGE = "/settings/devices";
  private static final Pattern DEVICE = Pattern.compile("name=\"test\" value=\"([^\"]+)\"");

  private final LocalPushService service = new LocalPushService();
  private final PushBrowser browser = PushBrowser.at(service.endpoint("phone"));
  private final TestPerson tenant = TestPerson.playing(Part.TENANT);
  private final Device device = Device.of(tenant);

  @BeforeAll
  static void install() {
    NodeScripts.install();
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void othersReadItAndFindItSignedForTheirService() {
    turnOn();

    var message = pushed();

    assertThat(message.headers()).containsEntry("content-encoding", "aes128gcm");
    assertThat(message.headers()).containsKeys("ttl", "urgency");
    var read = read(message);
    assertThat(Json.tree(read.path("words").asText()).path("title").asText())
        .isEqualTo("Notifications are on");
    assertThat(read.path("signed").asBoolean()).isTrue();
    assertThat(read.path("key").asText()).isEqualTo(serverKey());
    assertThat(read.path("header")).isEqualTo(Json.tree("{\"typ\":\"JWT\",\"alg\":\"ES256\"}"));
    assertIsForThisService(read.path("claims"));
  }

  @Test
  void noTwoMessagesAreSealedAlike() {
    turnOn();

    var one = pushed();
    awaitNoneOnItsWay();
    var other = pushed();

    assertThat(one.body()).isNotEqualTo(other.body());
    assertThat(one.body()).as("nor is their length a sign").hasSameSizeAs(other.body());
    assertThat(read(other).path("signed").asBoolean()).isTrue();
  }

  /** RFC 8292, section 2: the origin alone, for a day at most, and someone to turn to. */
  private void assertIsForThisService(JsonNode claims) {
    assertThat(claims.path("aud").asText())
        .isEqualTo(browser.endpoint().substring(0, browser.endpoint().lastIndexOf('/')));
    var now = TestPerson.portalTime();
    assertThat(Instant.ofEpochSecond(claims.path("exp").asLong()))
        .isBetween(now, now.plusSeconds(24 * 60 * 60));
    assertThat(claims.path("sub").asText()).matches("(mailto:|https://).+");
  }

  private void turnOn() {
    var request =
        Device.request(PAGE + "/subscription")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(browser.handedIn(serverKey())));
    assertThat(device.send(request).status()).isEqualTo(200);
  }

  private Message pushed() {
    var id = DEVICE.matcher(device.get(PAGE).body()).results().findFirst().orElseThrow().group(1);
    device.post(PAGE + "/act", Map.of("test", id));
    return service.next();
  }

  /** A device is sent one test at a time. */
  private void awaitNoneOnItsWay() {
    var pending =
        "select count(*) from push_message m join push_subscription s on s.id = m.subscription_id"
            + " where m.status = 'PENDING' and s.user_id = ?";
    soon().until(() -> TestPerson.text(pending, tenant.id()).equals("0"));
  }

  private String serverKey() {
    return Json.tree(device.get(PAGE + "/subscription").body()).path("key").asText();
  }

  private JsonNode read(Message message) {
    return NodeScripts.run(
        "push.mjs",
        Map.of(
            "body", Base64.getUrlEncoder().encodeToString(message.body()),
            "authorization", message.headers().get("authorization"),
            "d", browser.d(),
            "auth", browser.auth()));
  }
}
