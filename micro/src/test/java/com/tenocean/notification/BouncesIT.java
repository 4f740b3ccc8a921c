package com.tenocean.notification;

import static com.tenocean.harness.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.shared.Database;
import com.tenocean.shared.Transactions;
import com.tenocean.shared.UserId;
import com.tenocean.verification.House;
import com.tenocean.verification.Mailbox;
import com.tenocean.web.browser.PortalAddress;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The relay reports what came back, and mail to an address that is of no use stops. */
@ExtendWith(ArquillianExtension.class)
class BouncesIT {
  private static final String KEY = System.getProperty("tenocean.api.admin-key");
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Inject private Notifier notifier;
  @Inject private House house;
  @Inject private Database database;
  @Inject private Transactions transactions;

  @Test
  void threeInARowEndIt() {
    var person = house.admin("gone@example.org").id();
    for (int i = 1; i <= 3; i++) {
      var mail = sent(person, "a" + i);
      var report = "{\"messageId\": \"<%s@portal>\", \"code\": \"5.1.1\"}".formatted(mail);
      assertThat(post(report)).isEqualTo(204);
      assertThat(post(report)).as("reported again").isEqualTo(204);
      assertThat(state(mail)).isEqualTo("BOUNCED sent back with 5.1.1");
    }
    var fourth = tell(person, "a4", Category.OPERATIONS);
    awaitState(
        fourth, "SUPPRESSED mail to the address has stopped: refused 3 times, last as 5.1.1");
    var security = tell(person, "a5", Category.SECURITY);
    awaitState(
        security, "SUPPRESSED mail to the address has stopped: refused 3 times, last as 5.1.1");
    assertThat(Mailbox.count("gone@example.org", "")).isEqualTo(3);

    database.update("update app_user set email = 'found@example.org' where id = ?", person.value());
    sent(person, "a6");
    assertThat(Mailbox.count("found@example.org", "")).isEqualTo(1);
  }

  @Test
  void oneThatStaysBetweenThemEndsTheRow() {
    var person = house.admin("moody@example.org").id();
    for (int i = 1; i <= 6; i++) {
      var mail = sent(person, "b" + i);
      if (i % 3 != 0) {
        assertThat(post("{\"deliveryId\": \"%s\", \"code\": \"550\"}".formatted(mail)))
            .isEqualTo(204);
      }
    }
    sent(person, "b7");
  }

  @Test
  void whatSaysNothingOfTheAddressIsTakenDownAndNotCounted() {
    var person = house.admin("full@example.org").id();
    for (int i = 1; i <= 4; i++) {
      var mail = sent(person, "c" + i);
      assertThat(post("{\"deliveryId\": \"%s\", \"code\": \"5.2.2\"}".formatted(mail)))
          .isEqualTo(204);
      assertThat(state(mail)).startsWith("BOUNCED");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"code\": \"5.1.1\"}",
        "{\"messageId\": \"x\", \"code\": \"5.1.1\"}",
        "{\"deliveryId\": \"0195a3f0-0000-7000-8000-000000000001\"}",
        "{\"deliveryId\": \"0195a3f0-0000-7000-8000-000000000001\", \"code\": \"gone\"}",
        "{\"deliveryId\": \"0195a3f0-0000-7000-8000-000000000001\", \"code\": \"550\", \"x\": 1}",
      })
  void whatCanNotBeReadIsRefused(String report) {
    assertThat(post(report)).isEqualTo(400);
  }

  @Test
  void whatWasNotSentCanNotComeBack() {
    assertThat(post("{\"deliveryId\": \"%s\", \"code\": \"550\"}".formatted(UUID.randomUUID())))
        .isEqualTo(404);
    var person = house.admin("unsent@example.org").id();
    transactions.inNew(
        () ->
            database.update(
                "insert into notification_choice (user_id, category, channel, pace)"
                    + " values (?, 'OPERATIONS', 'EMAIL', 'OFF')",
                person.value()));
    var mail = tell(person, "d", Category.OPERATIONS);
    assertThat(post("{\"deliveryId\": \"%s\", \"code\": \"550\"}".formatted(mail))).isEqualTo(409);
  }

  @Test
  void onlyWhoHasTheKeyMayReport() throws Exception {
    var request =
        HttpRequest.newBuilder(PortalAddress.get().resolve("/api/mail/bounces"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  private UUID sent(UserId person, String name) {
    var delivery = tell(person, name, Category.OPERATIONS);
    awaitState(delivery, "SENT");
    return delivery;
  }

  private UUID tell(UserId person, String name, Category category) {
    var cause = "bounce " + name;
    var what = new Notification(category, "alert", cause, Map.of("kind", "stuck", "queue", name));
    transactions.inNew(() -> notifier.notify(person, what));
    return database
        .queryOne(
            "select id from delivery where recipient_id = ? and cause = ? and channel = 'EMAIL'",
            row -> row.getObject(1, UUID.class),
            person.value(),
            cause)
        .orElseThrow();
  }

  private void awaitState(UUID delivery, String state) {
    soon().until(() -> state(delivery).equals(state));
  }

  private String state(UUID delivery) {
    return database
        .queryOne(
            "select status || coalesce(' ' || reason, '') from delivery where id = ?",
            row -> row.getString(1),
            delivery)
        .orElseThrow();
  }

  private int post(String body) {
    var request =
        HttpRequest.newBuilder(PortalAddress.get().resolve("/api/mail/bounces"))
            .header("Authorization", "Bearer " + KEY)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
