package com.tenocean.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.shared.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Connections to the relay are kept as long as they are of use. */
class SmtpConnectionsTest {
  private final TestClock clock = new TestClock();

  @Test
  void mailsShareAConnection() throws IOException {
    try (var smtp = new ScriptedSmtp()) {
      var relay = Mails.relayAt(smtp.port(), clock);
      relay.send(Mails.anyMail());
      relay.send(Mails.anyMail());
      relay.send(Mails.anyMail());

      assertThat(smtp.taken()).hasSize(3);
      assertThat(smtp.connections()).isEqualTo(1);
      assertThat(smtp.commands()).doesNotContain("NOOP");
    }
  }

  @Test
  void oneThatHasRestedIsAskedFirst() throws IOException {
    try (var smtp = new ScriptedSmtp()) {
      var relay = Mails.relayAt(smtp.port(), clock);
      relay.send(Mails.anyMail());
      clock.advance(Duration.ofSeconds(29));
      relay.send(Mails.anyMail());

      assertThat(smtp.connections()).isEqualTo(1);
      assertThat(smtp.commands()).contains("NOOP");
    }
  }

  @Test
  void oneThatIsDeadByThenIsReplacedBeforeTheMailBegins() throws IOException {
    try (var smtp = new ScriptedSmtp()) {
      var relay = Mails.relayAt(smtp.port(), clock);
      relay.send(Mails.anyMail());
      smtp.dropAll();
      clock.advance(Duration.ofSeconds(5));
      relay.send(Mails.anyMail());

      assertThat(smtp.taken()).hasSize(2);
      assertThat(smtp.connections()).isEqualTo(2);
    }
  }

  @Test
  void oneThatHasRestedForLongIsNotUsed() throws IOException {
    try (var smtp = new ScriptedSmtp()) {
      var relay = Mails.relayAt(smtp.port(), clock);
      relay.send(Mails.anyMail());
      clock.advance(Duration.ofSeconds(30));
      relay.send(Mails.anyMail());

      assertThat(smtp.connections()).isEqualTo(2);
      assertThat(smtp.commands()).doesNotContain("NOOP").contains("QUIT");
    }
  }

  @Test
  void aRelayThatHasHadEnoughOfAConnectionGetsTheMailOverANewOne() throws IOException {
    try (var smtp = new ScriptedSmtp(Map.of())) {
      var relay = Mails.relayAt(smtp.port(), clock);
      relay.send(Mails.anyMail());
      smtp.nextCommandGets("421 4.7.0 too many messages");
      relay.send(Mails.anyMail());

      assertThat(smtp.taken()).hasSize(2);
      assertThat(smtp.connections()).isEqualTo(2);
    }
  }

  @Test
  void whatWentWrongIsNotUsedAgain() throws IOException {
    try (var smtp = new ScriptedSmtp("RCPT TO", "550 5.1.1 unknown")) {
      var relay = Mails.relayAt(smtp.port(), clock);
      relay.send(Mails.anyMail());
      relay.send(Mails.anyMail());

      assertThat(smtp.connections()).isEqualTo(2);
    }
  }
}
