package com.tenocean.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.tenocean.notification.Category;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.notification.Letter;
import com.tenocean.notification.Outcome;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import com.tenocean.notification.Standing;
import com.tenocean.shared.UserId;
import com.tenocean.workflow.RetryAfterException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails over a real SMTP socket. */
class MailRelayTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final DeliveryId ID =
      new DeliveryId(UUID.fromString("0195a3f0-0000-7000-8000-000000000001"));
  private final GreenMail relay = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void start() {
    relay.start();
  }

  @AfterEach
  void stop() {
    relay.stop();
  }

  @Test
  void carriesTheHeadersOfMailThatAProgramSends() throws Exception {
    assertThat(send(letter("Welcome"), "Maria Santos").status()).isEqualTo(DeliveryStatus.SENT);

    var mail = received();
    assertThat(mail.getMessageID()).isEqualTo("<" + ID + "@portal.example.org>");
    assertThat(mail.getSubject()).isEqualTo("Welcome");
    assertThat(mail.getSentDate()).isEqualTo(Date.from(NOW));
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("List-Id")).containsExactly("<verification.portal.example.org>");
    assertThat(mail.getHeader("Content-Language")).containsExactly("en");
    assertThat(mail.getFrom()[0]).hasToString("10 Ocean <portal@example.org>");
    assertThat(mail.getAllRecipients()[0]).hasToString("Maria Santos <maria@example.org>");
  }

  @Test
  void repeatsItsMessageId() throws Exception {
    send(letter("Welcome"), "Maria Santos");
    send(letter("Welcome"), "Maria Santos");

    assertThat(relay.getReceivedMessages())
        .extracting(MimeMessage::getMessageID)
        .containsOnly("<" + ID + "@portal.example.org>");
  }

  @Test
  void saysTheSameInTextAndInHtml() throws Exception {
    var action = new Letter.Action("Look", URI.create("https://portal.example.org/x?a=1&b=2"));
    send(new Letter("News", List.of("Tom & <b>Jerry</b>", "二"), action), "Maria Santos");

    var bodies = (MimeMultipart) received().getContent();
    assertThat(received().getContentType()).startsWith("multipart/alternative");
    assertThat((String) bodies.getBodyPart(0).getContent())
        .contains("Tom & <b>Jerry</b>", "二", "https://portal.example.org/x?a=1&b=2", "10 Ocean");
    assertThat((String) bodies.getBodyPart(1).getContent())
        .contains("Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;", "二", "x?a=1&amp;b=2", "lang=\"en\"")
        .doesNotContain("<b>");
  }

  @Test
  void writesNamesOfAnyScript() throws Exception {
    send(letter("欢迎 🌊"), "مريم 🙂");

    assertThat(received().getSubject()).isEqualTo("欢迎 🌊");
    assertThat(received().getAllRecipients()[0].toString()).contains("=?UTF-8?");
  }

  @Test
  void letsNobodyBeginAnotherHeader() throws Exception {
    send(letter("Hi\r\nBcc: eve@example.org"), "Eve\r\nBcc: eve@example.org\u2028X: y");

    assertThat(relay.getReceivedMessages()).hasSize(1);
    assertThat(received().getHeader("Bcc")).isNull();
    assertThat(received().getSubject()).isEqualTo("Hi Bcc: eve@example.org");
  }

  @Test
  void refusesAnAddressThatBeginsAnotherHeader() {
    var outcome = relayAt(port()).send(mail(letter("Hi"), "Eve", "eve@example.org\r\nBcc: a@b.c"));

    assertThat(outcome.status()).isEqualTo(DeliveryStatus.FAILED);
    assertThat(relay.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT TO, 550 5.1.1 <maria@example.org>: unknown, the mail relay answered 550 5.1.1",
    "DATA,    554 no maria@example.org here,          the mail relay answered 554",
  })
  void takesARefusalForGoodAsAnOutcome(String command, String reply, String reason)
      throws IOException {
    try (var refusing = new ScriptedSmtp(command, reply)) {
      var outcome = relayAt(refusing.port()).send(mail(letter("Hi"), "Maria"));

      assertThat(outcome.status()).isEqualTo(DeliveryStatus.FAILED);
      assertThat(outcome.reason()).isEqualTo(reason);
    }
  }

  @Test
  void comesBackWhenTheRelayAsksFor() throws IOException {
    try (var greylisting = new ScriptedSmtp("RCPT TO", "451 4.7.1 <maria@example.org> later")) {
      assertThatThrownBy(() -> relayAt(greylisting.port()).send(mail(letter("Hi"), "Maria")))
          .isInstanceOf(RetryAfterException.class)
          .hasMessage("the mail relay answered 451 4.7.1");
    }
  }

  @Test
  void saysWhichSettingToLookAtWhenNobodyAnswers() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThatThrownBy(() -> relayAt(free).send(mail(letter("Hi"), "Maria")))
        .isInstanceOf(MailRelayException.class)
        .hasMessageContaining("tenocean.smtp.host")
        .hasNoCause();
  }

  private Outcome send(Letter letter, String name) {
    return relayAt(port()).send(mail(letter, name));
  }

  private int port() {
    return relay.getSmtp().getPort();
  }

  private MimeMessage received() {
    return relay.getReceivedMessages()[0];
  }

  private static Letter letter(String subject) {
    return new Letter(subject, List.of("Good news."));
  }

  private static ReadyMail mail(Letter letter, String name) {
    return mail(letter, name, "maria@example.org");
  }

  private static ReadyMail mail(Letter letter, String name, String address) {
    var recipient =
        new Recipient(new UserId(new UUID(0, 1)), name, address, Locale.ENGLISH, Standing.RESIDENT);
    return new ReadyMail(ID, Category.VERIFICATION, recipient, address, letter);
  }

  private static MailRelay relayAt(int port) {
    var settings =
        new SmtpSettings(
            "127.0.0.1",
            port,
            Optional.empty(),
            Optional.empty(),
            "portal@example.org",
            false,
            "10 Ocean");
    var links = new PortalLinks(URI.create("https://portal.example.org"));
    return new MailRelay(settings, links, Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
