package com.tenocean.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import com.tenocean.security.Device.Answer;
import com.tenocean.shared.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People name the devices that the portal may push to; over HTTP, without a browser. */
@FromOutside
class DevicesIT {
  private static final String PAGE = "/settings/devices";
  private static final String DESK = PAGE + "/subscription";
  private static final String ACT = PAGE + "/act";

  private final LocalPushService service = new LocalPushService();
  private final TestPerson tenant = TestPerson.playing(Part.TENANT);
  private final Device device = Device.of(tenant);

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void aDeviceIsAddedTestedNamedAndRemoved() {
    var phone = browser();
    assertThat(handIn(phone).status()).isEqualTo(200);
    assertThat(device.get(PAGE).body()).contains("Notifications are on here.", "Not yet");
    var id = ids().get(0);

    assertThat(device.post(ACT, Map.of("test", id)).leadsTo()).isEqualTo(PAGE);
    assertThat(service.next().path()).isEqualTo("/" + phone.endpoint().replaceFirst(".*/", ""));

    var form = device.get(PAGE + "/name?id=" + id);
    assertThat(
            device
                .post(form, "device", Map.of("name", " Kitchen   tablet ", "save", "x"))
                .leadsTo())
        .isEqualTo(PAGE);
    assertThat(device.get(PAGE).body()).contains("Kitchen tablet", "The name is saved.");

    assertThat(device.post(ACT, Map.of("remove", id)).leadsTo()).isEqualTo(PAGE);
    assertThat(device.get(PAGE).body()).contains("No device is set up yet.");
  }

  @Test
  void aTestLeavesOneAtATime() {
    handIn(browser());
    var id = ids().get(0);
    TestPerson.sql(
        "insert into delivery (id, recipient_id, channel, category, template, cause, data, status,"
            + " planned_at) values (?, ?, 'PUSH', 'SECURITY', 'notification/test', 'test', '{}',"
            + " 'PLANNED', now())",
        TestPerson.idOf(TestPerson.portalTime()),
        tenant.id());
    TestPerson.sql(
        "insert into push_message (delivery_id, subscription_id, left_at, status)"
            + " select d.id, cast(? as uuid), now(), 'PENDING' from delivery d"
            + " where d.recipient_id = ?",
        id,
        tenant.id());

    device.post(ACT, Map.of("test", id));

    assertThat(device.get(PAGE).body()).contains("The last test is still on its way.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u202e"})
  void aNameIsNotEmpty(String name) {
    handIn(browser());
    var form = device.get(PAGE + "/name?id=" + ids().get(0));

    var answer = device.post(form, "device", Map.of("name", name, "save", "x"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("error-summary");
  }

  @Test
  void aNameHasAnEnd() {
    handIn(browser());
    var form = device.get(PAGE + "/name?id=" + ids().get(0));

    var answer = device.post(form, "device", Map.of("name", "x".repeat(61), "save", "x"));

    assertThat(answer.body()).contains("at most 60 characters", "x".repeat(61));
  }

  @ParameterizedTest
  @CsvSource({
    "endpoint, no address",
    "endpoint, javascript:alert(1)",
    "endpoint, //push.example/1",
    "endpoint, https://user@push.example/1",
    "p256dh, BCVxsr7N",
    "p256dh, BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiwA",
    "auth, short",
  })
  void whatIsNoSubscriptionIsRefused(String field, String value) {
    var good = browser();
    var keys = Map.of("p256dh", good.p256dh(), "auth", good.auth());
    var wrong =
        field.equals("endpoint")
            ? Map.of("endpoint", value, "keys", keys)
            : Map.of("endpoint", good.endpoint(), "keys", with(keys, field, value));

    var answer = post(device, Json.write(wrong));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(Json.tree(answer.body()).path("error").asText()).contains("can’t use what");
    assertThat(ids()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{", "\"\"", "{\"endpoint\":null,\"keys\":{}}"})
  void whatIsNoOrderIsRefused(String body) {
    assertThat(post(device, body).status()).isEqualTo(400);
  }

  @Test
  void onlyJsonOfAFewBytesIsTaken() {
    var form =
        Device.request(DESK)
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{}"));
    assertThat(device.send(form).status()).isEqualTo(415);
    assertThat(post(device, "\"" + "x".repeat(9000) + "\"").status()).isEqualTo(413);
  }

  @Test
  void anotherSitesPageCannotHandInADevice() {
    var foreign =
        Device.request(DESK)
            .header("Content-Type", "application/json")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(BodyPublishers.ofString(browser().handedIn(key())));
    assertThat(device.send(foreign).status()).isEqualTo(403);
    assertThat(ids()).isEmpty();
  }

  @Test
  void aSubscriptionForOtherKeysIsRefused() {
    var answer = post(device, browser().handedIn("B" + "A".repeat(86)));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains("open for too long");
  }

  @Test
  void nobodyHasMoreThanTen() {
    for (int i = 0; i < 10; i++) {
      assertThat(handIn(browser()).status()).isEqualTo(200);
    }

    var answer = handIn(browser());

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains("10 devices already");
    assertThat(ids()).hasSize(10);
  }

  @Test
  void aBrowserThatReplacesItsSubscriptionIsTheSameDevice() {
    var before = browser();
    handIn(before);
    TestPerson.sql(
        "update push_subscription set name = 'Old faithful' where user_id = ?", tenant.id());
    var order = new HashMap<>(browser().handedOut());
    order.put("serverKey", key());
    order.put("replaces", before.endpoint());

    assertThat(post(device, Json.write(order)).status()).isEqualTo(200);

    assertThat(ids()).hasSize(1);
    assertThat(device.get(PAGE).body()).contains("Old faithful");
  }

  @Test
  void aBrowserIsThatOfWhoUsesItNow() {
    var shared = browser();
    handIn(shared);
    var neighbour = Device.of(TestPerson.playing(Part.TENANT));

    assertThat(post(neighbour, shared.handedIn(key())).status()).isEqualTo(200);

    assertThat(ids()).isEmpty();
    assertThat(neighbour.get(PAGE).body()).contains("On since");
  }

  @Test
  void whatIsAnothersIsNotThere() {
    handIn(browser());
    var id = ids().get(0);
    var other = Device.of(TestPerson.playing(Part.TENANT));

    assertThat(other.post(ACT, Map.of("test", id)).status()).isEqualTo(404);
    assertThat(other.post(ACT, Map.of("remove", id)).status()).isEqualTo(404);
    assertThat(other.get(PAGE + "/name?id=" + id).status()).isEqualTo(404);
    assertThat(other.get(PAGE + "/name?id=nonsense").status()).isEqualTo(404);
    assertThat(other.get(PAGE + "/name").status()).isEqualTo(404);
    assertThat(ids()).containsExactly(id);
  }

  @Test
  void signingOutLeavesTheDevicesOn() {
    handIn(browser());

    device.post("/logout", Map.of());

    assertThat(
            TestPerson.count(
                "select count(*) from push_subscription where user_id::text like ?",
                tenant.id().toString()))
        .isEqualTo(1);
  }

  private PushBrowser browser() {
    return PushBrowser.at(service.endpoint(UUID.randomUUID().toString()));
  }

  private String key() {
    return Json.tree(device.get(DESK).body()).path("key").asText();
  }

  private Answer handIn(PushBrowser browser) {
    return post(device, browser.handedIn(key()));
  }

  private static Answer post(Device device, String json) {
    return device.send(
        Device.request(DESK)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private List<String> ids() {
    return Pattern.compile("name=\"remove\" value=\"([^\"]+)\"")
        .matcher(device.get(PAGE).body())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static Map<String, String> with(Map<String, String> keys, String name, String value) {
    var changed = new HashMap<>(keys);
    changed.put(name, value);
    return changed;
  }
}
