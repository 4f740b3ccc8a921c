package com.tenocean.notification.internal;

import static com.tenocean.notification.internal.ScriptedSmtp.CONTENT;
import static com.tenocean.notification.internal.ScriptedSmtp.DROP;
import static com.tenocean.notification.internal.ScriptedSmtp.GREETING;
import static com.tenocean.notification.internal.ScriptedSmtp.HANG;
import static com.tenocean.notification.internal.ScriptedSmtp.TRICKLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tenocean.notification.DeliveryStatus;
import com.tenocean.shared.TestClock;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a relay does on a real socket: nothing is lost, and only one case may repeat a mail. */
class MailRelayFailureTest {
  private final TestClock clock = new TestClock();

  @ParameterizedTest
  @CsvSource({
    "RCPT TO,   550 5.1.1 <maria@example.org>: unknown, 550 5.1.1, true",
    "RCPT TO,   553 no maria@example.org here,          553,       true",
    "RCPT TO,   550 5.7.1 maria@example.org is spam,    550 5.7.1, false",
    "RCPT TO,   552 5.2.2 full,                         552 5.2.2, false",
    "MAIL FROM, 552 5.3.4 too large,                    552 5.3.4, false",
    ".,         552 5.3.4 too large,                    552 5.3.4, false",
    ".,         554 5.6.0 spam to maria@example.org,    554 5.6.0, false",
  })
  void aRefusalForGoodIsAnOutcome(String command, String reply, String code, boolean isBadMailbox)
      throws IOException {
    try (var smtp = new ScriptedSmtp(command, reply)) {
      var sent = relayAt(smtp).send(Mails.anyMail());

      assertThat(sent.outcome().status()).isEqualTo(DeliveryStatus.FAILED);
      assertThat(sent.outcome().reason()).isEqualTo("the mail relay answered " + code);
      assertThat(sent.isBadMailbox()).isEqualTo(isBadMailbox);
      assertThat(smtp.taken()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT TO,   450 4.2.0 <maria@example.org> greylisted, 450 4.2.0",
    "RCPT TO,   451 4.7.1 <maria@example.org> later,      451 4.7.1",
    "MAIL FROM, 452 4.3.1 no room,                        452 4.3.1",
    ".,         451 try again,                            451",
  })
  void aRefusalForNowIsTriedAgain(String command, String reply, String code) throws IOException {
    try (var smtp = new ScriptedSmtp(command, reply)) {
      var relay = relayAt(smtp);
      assertThatThrownBy(() -> relay.send(Mails.anyMail()))
          .isInstanceOf(MailDeferredException.class)
          .hasMessage("the mail relay answered " + code)
          .hasNoCause();
      relay.mustNotBeAway(false);
      relay.send(Mails.anyMail());
      assertThat(smtp.taken()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    GREETING + ", 421 4.3.2 closing down",
    GREETING + ", 554 go away",
    GREETING + ", " + DROP,
    GREETING + ", " + HANG,
    GREETING + ", " + TRICKLE,
    "EHLO,      421 closing down",
    "MAIL FROM, 421 4.3.2 closing down",
    "MAIL FROM, 530 5.7.0 who are you",
    "MAIL FROM, 550 5.7.1 not from portal@example.org",
    "MAIL FROM, 554 5.7.0 your quota for today is used up",
    "MAIL FROM, " + DROP,
    "RCPT TO,   421 closing down",
    "RCPT TO,   " + DROP,
    "RCPT TO,   " + HANG,
    "RCPT TO,   " + TRICKLE,
    "DATA,      421 closing down",
    "DATA,      554 5.5.1 nothing from you",
    "DATA,      " + DROP,
    "DATA,      " + HANG,
    "DATA,      " + TRICKLE,
    ".,         421 closing down",
  })
  void aRelayThatIsAwayIsWaitedFor(String command, String reply) throws IOException {
    try (var smtp = new ScriptedSmtp(command, reply)) {
      var relay = relayAt(smtp);
      assertThatThrownBy(() -> relay.send(Mails.anyMail()))
          .isInstanceOf(MailRelayException.class)
          .hasNoCause();
      assertThat(smtp.taken()).isEmpty();

      clock.advance(Duration.ofMinutes(1));
      relay.mustNotBeAway(false);
      relay.send(Mails.anyMail());
      assertThat(smtp.taken()).hasSize(1);
    }
  }

  @Test
  void nobodyListens() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThatThrownBy(() -> Mails.relayAt(free, clock).send(Mails.anyMail()))
        .isInstanceOf(MailRelayException.class)
        .hasMessageContaining("tenocean.smtp.host")
        .hasNoCause();
  }

  /** The one case in which a mail may come twice: then with the same Message-ID. */
  @ParameterizedTest
  @CsvSource({DROP, HANG, TRICKLE})
  void afterTheFinalDotNobodyKnows(String silence) throws IOException {
    try (var smtp = new ScriptedSmtp(CONTENT, silence)) {
      var relay = relayAt(smtp);
      assertThatThrownBy(() -> relay.send(Mails.anyMail()))
          .isInstanceOf(MailDeferredException.class)
          .hasMessageContaining("did not say whether it took the mail");
      relay.mustNotBeAway(false);
      relay.send(Mails.anyMail());

      assertThat(smtp.taken())
          .hasSize(2)
          .allMatch(mail -> mail.contains("Message-ID: <" + Mails.ID + "@portal.example.org>"));
    }
  }

  @Test
  void aRelayThatDoesNotLetThePortalInHasNothingAgainstTheMail() throws IOException {
    try (var smtp = new ScriptedSmtp(Map.of("MAIL FROM", "530 5.7.0 authenticate first"))) {
      assertThatThrownBy(() -> relayAt(smtp).send(Mails.anyMail()))
          .hasMessageContaining("530 5.7.0")
          .hasMessageContaining("tenocean.smtp.user");
    }
  }

  private MailRelay relayAt(ScriptedSmtp smtp) {
    return Mails.relayAt(smtp.port(), clock);
  }
}
