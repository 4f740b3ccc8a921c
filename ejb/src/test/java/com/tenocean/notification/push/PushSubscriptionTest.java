package com.tenocean.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushSubscriptionTest {
  private static final String ENDPOINT = "https://push.example/wpush/v2/secret";

  /** RFC 8291, appendix A. */
  private static final String POINT =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

  private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

  @Test
  void isTakenAsABrowserMakesIt() {
    var subscription = new PushSubscription(ENDPOINT, POINT, AUTH);

    assertThat(subscription.keyInfo()).isNotNull();
    assertThat(subscription).hasToString("subscription at push.example");
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "no address",
    "/wpush",
    "ftp://push.example/1",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "https:///1",
    "https://user:password@push.example/1",
    "https://push.example/1#fragment",
    "https://push.example:70000/1",
  })
  void anEndpointIsAWebAddress(String endpoint) {
    refused(endpoint, POINT, AUTH, "endpoint");
    refused(null, POINT, AUTH, "endpoint");
    refused("https://push.example/" + "x".repeat(2000), POINT, AUTH, "endpoint");
  }

  @Test
  void aKeyIsAPointOnTheCurve() {
    var off = POINT.substring(0, 50) + (POINT.charAt(50) == 'A' ? 'B' : 'A') + POINT.substring(51);
    refused(ENDPOINT, off, AUTH, "p256dh is no point");
    refused(ENDPOINT, "C" + POINT.substring(1), AUTH, "p256dh is no point");
    refused(ENDPOINT, POINT.substring(1), AUTH, "p256dh");
    refused(ENDPOINT, POINT + "=", AUTH, "p256dh");
    refused(ENDPOINT, POINT.replace('_', '/'), AUTH, "p256dh");
    refused(ENDPOINT, null, AUTH, "p256dh");
  }

  @Test
  void aSecretHasSixteenBytes() {
    refused(ENDPOINT, POINT, AUTH + "A", "auth");
    refused(ENDPOINT, POINT, "", "auth");
    refused(ENDPOINT, POINT, null, "auth");
  }

  private static void refused(String endpoint, String p256dh, String auth, String why) {
    assertThatExceptionOfType(BadSubscriptionException.class)
        .isThrownBy(() -> new PushSubscription(endpoint, p256dh, auth))
        .withMessageContaining(why);
  }
}
