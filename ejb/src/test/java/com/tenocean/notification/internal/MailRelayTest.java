package com.tenocean.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.tenocean.notification.Category;
import com.tenocean.notification.DeliveryStatus;
import com.tenocean.notification.Letter;
import com.tenocean.notification.Recipient;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails over a real SMTP socket. */
class MailRelayTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Recipient MARIA = Mails.maria("Maria", "maria@example.org", Locale.ENGLISH);
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
    assertThat(send(letter("Welcome"), "Maria Santos").isTaken()).isTrue();

    var mail = received();
    assertThat(mail.getMessageID()).isEqualTo("<" + Mails.ID + "@portal.example.org>");
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
        .containsOnly("<" + Mails.ID + "@portal.example.org>");
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
        .contains(
            "Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;", "二", "x?a&#x3D;1&amp;b&#x3D;2", "lang=\"en\"")
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
    var sent = relay().send(mail(letter("Hi"), "Eve", "eve@example.org\r\nBcc: a@b.c"));

    assertThat(sent.outcome().status()).isEqualTo(DeliveryStatus.FAILED);
    assertThat(relay.getReceivedMessages()).isEmpty();
  }

  @Test
  void saysWhoItIsFromAndWhereAnswersGo() throws Exception {
    var sender =
        new Sender(
            "portal@example.org",
            "10 Ocean",
            "楼委会",
            Optional.of("board@example.org"),
            Optional.of("10 Ocean St\nLagoon"));
    relayOf(sender).send(Mails.mail(letter("Hi"), Category.EVENT, MARIA, sender, null));

    var mail = received();
    assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("楼委会");
    assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress())
        .isEqualTo("board@example.org");
    assertThat(text(mail)).contains("10 Ocean St\r\nLagoon").doesNotContain("Nobody reads");
  }

  @Test
  void ofOneThingStandsInOneThread() throws Exception {
    relay().send(Mails.mail(letter("Hi"), Category.EVENT, MARIA, Mails.SENDER, "event 17"));
    relay().send(Mails.mail(letter("Ho"), Category.EVENT, MARIA, Mails.SENDER, "event 17"));
    relay().send(Mails.mail(letter("Ha"), Category.EVENT, MARIA, Mails.SENDER, "event 18"));

    var roots = Stream.of(relay.getReceivedMessages()).map(MailRelayTest::references).toList();
    assertThat(roots.get(0)).isEqualTo(roots.get(1)).isNotEqualTo(roots.get(2));
    assertThat(roots.get(0)).matches("<about-[0-9a-f-]{36}@portal\\.example\\.org>");
    assertThat(received().getHeader("In-Reply-To")).containsExactly(roots.get(0));
  }

  @Test
  void canBeStoppedInOneClick() throws Exception {
    relay().send(Mails.mail(letter("Hi"), Category.EVENT, MARIA));

    var link = received().getHeader("List-Unsubscribe")[0];
    assertThat(link).matches("<https://portal\\.example\\.org/unsubscribe\\?token=[\\w-]+>");
    assertThat(received().getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(text(received()))
        .contains("about an event at 10 Ocean", link.substring(1, link.length() - 1))
        .contains("https://portal.example.org/settings/notifications");
  }

  @Test
  void mailOfSecurityCanNotBeStopped() throws Exception {
    relay().send(Mails.mail(letter("Hi"), Category.SECURITY, MARIA));

    assertThat(received().getHeader("List-Unsubscribe")).isNull();
    assertThat(received().getHeader("List-Unsubscribe-Post")).isNull();
    assertThat(text(received()))
        .contains("can’t be turned off")
        .doesNotContain("/unsubscribe", "/settings");
  }

  @Test
  void aLetterMaySayItselfWhyItCame() throws Exception {
    relay()
        .send(Mails.mail(letter("Hi").because("You watch “Bikes”."), Category.FORUM_POST, MARIA));

    assertThat(text(received())).contains("You watch “Bikes”.").doesNotContain("forum of");
  }

  @Test
  void listsManyThingsInSections() throws Exception {
    var news =
        new Letter.Section(
            "Announcements",
            List.of(
                new Letter.Item("Water is off", "Tuesday, 9 to 11", URI.create("https://p/1")),
                new Letter.Item("The lift works", null)));
    var talk =
        new Letter.Section("Forum", List.of(new Letter.Item("Bikes", URI.create("https://p/2"))));
    relay()
        .send(
            Mails.mail(
                new Letter("This week", List.of("Hello."), List.of(news, talk), null, null)));

    assertThat(text(received()))
        .contains(
            "Announcements\r\n\r\n* Water is off\r\n  Tuesday, 9 to 11\r\n  https://p/1\r\n\r\n"
                + "* The lift works\r\n\r\nForum\r\n\r\n* Bikes\r\n  https://p/2\r\n");
    assertThat(html(received()))
        .containsSubsequence("<h2", "Announcements", "<li", "https:", "Water is off", "Tuesday");
  }

  private Sent send(Letter letter, String name) {
    return relay().send(mail(letter, name, "maria@example.org"));
  }

  private MailRelay relay() {
    return relayOf(Mails.SENDER);
  }

  private MailRelay relayOf(Sender sender) {
    return Mails.relayAt(relay.getSmtp().getPort(), Clock.fixed(NOW, ZoneOffset.UTC), sender);
  }

  private MimeMessage received() {
    return relay.getReceivedMessages()[0];
  }

  private static String references(MimeMessage mail) {
    try {
      return mail.getHeader("References")[0];
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage mail) throws Exception {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
  }

  private static String html(MimeMessage mail) throws Exception {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
  }

  private static Letter letter(String subject) {
    return new Letter(subject, List.of("Good news."));
  }

  private static ReadyMail mail(Letter letter, String name, String address) {
    return Mails.mail(letter, Category.VERIFICATION, Mails.maria(name, address, Locale.ENGLISH));
  }
}
