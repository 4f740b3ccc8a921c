package com.tenocean.notification.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.notification.Category;
import com.tenocean.notification.Letter;
import com.tenocean.shared.TestClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mails as they went over the socket, opened by Apache James's strict parser, which shares no code
 * with what wrote them.
 */
class MailStructureTest {
  /** RFC 5322, section 2.1.1: what must hold, and what should. */
  private static final int LONGEST_LINE = 998;

  private static final int USUAL_LINE = 78;

  private static final List<String> HEADERS =
      List.of(
          "Date",
          "From",
          "To",
          "Message-ID",
          "Subject",
          "MIME-Version",
          "Content-Type",
          "Auto-Submitted",
          "Content-Language",
          "List-Id",
          "List-Unsubscribe",
          "List-Unsubscribe-Post",
          "References",
          "In-Reply-To");

  private String raw = "";

  static Stream<String> texts() {
    return Stream.of(
        "Welcome",
        "  with  spaces  ",
        "O'Neill, \"Tom\" <tom@example.org>; (the) [board] @ 10: \\o/",
        "=?UTF-8?Q?not_an_encoded_word?=",
        "Ñandú, çelik & Łódź",
        "住户大会将于星期六晚上六点半在屋顶花园举行",
        "مرحبا بالجيران",
        "שלום 10 Ocean שלום",
        "\u202Ereversed\u202C and \u200Bhidden",
        "👩‍💻🌊🏠🎉",
        "Hi\r\nBcc: eve@example.org",
        "Hi\nBcc: eve@example.org\n\nbody",
        "Hi\rBcc: eve@example.org",
        "Hi\u2028Bcc: eve@example.org\u2029X: y\u0085Z: z",
        "Hi\0there\u0007",
        "x".repeat(5_000),
        "word ".repeat(1_000),
        "长".repeat(3_000),
        "🌊".repeat(3_000),
        "é x".repeat(1_500));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anySubjectAndNameStaysOneHeader(String text) throws Exception {
    var letter = new Letter(text, List.of("News.", text));
    var mail = open(letter, text);

    assertThat(mail.getHeader().getFields())
        .extracting(Field::getName)
        .containsExactlyInAnyOrderElementsOf(HEADERS);
    assertThat(mail.getSubject()).isEqualTo(HeaderText.of(text));
    var to = mail.getTo().flatten();
    assertThat(to).hasSize(1);
    assertThat(to.get(0).getAddress()).isEqualTo("maria@example.org");
    assertThat(to.get(0).getName()).isEqualTo(HeaderText.of(text));
    assertThat(mail.getMessageId()).isEqualTo("<" + Mails.ID + "@portal.example.org>");
    assertLinesAreShort();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anyTextComesThroughInBothBodies(String text) throws Exception {
    var action = new Letter.Action(text, URI.create("https://portal.example.org/x?a=1&b=2"));
    var item = new Letter.Item(text, text, URI.create("https://portal.example.org/%E4%BD%8F"));
    var section = new Letter.Section(text, List.of(item));
    var mail = open(new Letter("Hi", List.of(text), List.of(section), action, text), "Maria");

    assertThat(mail.getMimeType()).isEqualTo("multipart/alternative");
    var parts = ((Multipart) mail.getBody()).getBodyParts();
    assertThat(parts).extracting(Entity::getMimeType).containsExactly("text/plain", "text/html");
    assertThat(parts).extracting(Entity::getCharset).containsOnly("UTF-8");
    for (var line : text.lines().toList()) {
      assertThat(body(parts.get(0))).contains(line);
      assertThat(body(parts.get(1))).contains(escaped(line));
    }
    assertThat(body(parts.get(1))).doesNotContain("<tom@");
    assertLinesAreShort();
  }

  @Test
  void linesThatSmtpOrMailboxesTakeForTheirOwnComeThrough() throws Exception {
    var odd = List.of(".", "..", "From the board", "trailing   ", "\ttab", "--", "=3D=", "-- ");
    var mail = open(new Letter("Hi", odd), "Maria");

    var plain = body(((Multipart) mail.getBody()).getBodyParts().get(0));
    assertThat(plain.lines().filter(line -> !line.isEmpty()).limit(odd.size()))
        .containsExactlyElementsOf(odd);
  }

  @Test
  void saysInTheHeadersWhatItIs() throws Exception {
    var mail = open(new Letter("Hi", List.of("News.")), "Maria");

    assertThat(value(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(value(mail, "List-Id")).isEqualTo("<event.portal.example.org>");
    assertThat(value(mail, "List-Unsubscribe"))
        .matches("<https://portal\\.example\\.org/unsubscribe\\?token=[\\w-]+>");
    assertThat(value(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(value(mail, "References")).isEqualTo(value(mail, "In-Reply-To"));
    assertThat(value(mail, "Content-Language")).isEqualTo("zh-CN");
    assertThat(mail.getFrom().get(0).getName()).isEqualTo("10 Ocean");
    assertThat(mail.getReplyTo()).isNull();
  }

  private Message open(Letter letter, String name) throws IOException {
    var maria = Mails.maria(name, "maria@example.org", Locale.SIMPLIFIED_CHINESE);
    try (var smtp = new ScriptedSmtp()) {
      Mails.relayAt(smtp.port(), new TestClock())
          .send(Mails.mail(letter, Category.EVENT, maria, Mails.SENDER, "event 17"));
      raw = smtp.taken().get(0);
    }
    var parser = new DefaultMessageBuilder();
    parser.setMimeEntityConfig(MimeConfig.STRICT);
    return parser.parseMessage(new ByteArrayInputStream(raw.getBytes(ISO_8859_1)));
  }

  /** All ASCII, and nothing longer than it should be but what can't be broken. */
  private void assertLinesAreShort() {
    assertThat(raw).matches("(?s)[\\x20-\\x7E\\r\\n\\t]*");
    assertThat(raw.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(raw.lines().filter(line -> line.length() > USUAL_LINE))
        .allMatch(line -> line.length() <= LONGEST_LINE)
        .allMatch(line -> line.strip().matches("([\\w-]+: )?\\S+"), "can't be broken");
  }

  private static String value(Message mail, String header) {
    return mail.getHeader().getField(header).getBody().strip();
  }

  private static String body(Entity part) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ((TextBody) part.getBody()).writeTo(bytes);
    return bytes.toString(UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#x27;")
        .replace("=", "&#x3D;");
  }
}
