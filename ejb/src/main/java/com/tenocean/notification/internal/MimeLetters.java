package com.tenocean.notification.internal;

import com.tenocean.notification.PortalLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Makes MIME messages of letters: plain text and HTML. */
@ApplicationScoped
public class MimeLetters {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private Sender sender;
  private PortalLinks links;

  MimeLetters() {}

  @Inject
  public MimeLetters(Sender sender, PortalLinks links) {
    this.sender = sender;
    this.links = links;
  }

  /**
   * @throws MessagingException if an address can't be one
   */
  MailMessage message(Session session, ReadyMail mail, Instant now)
      throws MessagingException, UnsupportedEncodingException {
    var headers = new MailHeaders(mail, links.host());
    var message = new MailMessage(session, headers.messageId());
    message.setFrom(address(sender.address(), sender.name()));
    if (sender.replyTo().isPresent()) {
      message.setReplyTo(new Address[] {address(sender.replyTo().get(), sender.name())});
    }
    message.setRecipient(
        Message.RecipientType.TO, address(mail.address(), mail.recipient().name()));
    message.setSubject(HeaderText.of(mail.letter().subject()), UTF_8);
    message.setSentDate(Date.from(now));
    for (var header : headers.all().entrySet()) {
      message.setHeader(header.getKey(), folded(header.getKey(), header.getValue()));
    }
    message.setContent(bodies(mail));
    message.saveChanges();
    return message;
  }

  private static String folded(String name, String value) {
    return MimeUtility.fold(name.length() + 2, value);
  }

  private MimeMultipart bodies(ReadyMail mail) throws MessagingException {
    var view = LetterView.of(mail, sender.association());
    var bodies = new MimeMultipart("alternative");
    bodies.addBodyPart(body(TextLetterRenderer.of().execute(new TextLetter(view)), "plain"));
    bodies.addBodyPart(body(HtmlLetterRenderer.of().execute(new HtmlLetter(view)), "html"));
    return bodies;
  }

  private static MimeBodyPart body(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    part.setHeader("Content-Transfer-Encoding", encoding(text));
    return part;
  }

  /** Either keeps lines short (RFC 2045, section 6); the one that people can read if it pays. */
  private static String encoding(String text) {
    long others = text.codePoints().filter(sign -> sign > 127).count();
    return others * 4 > text.length() ? "base64" : "quoted-printable";
  }

  private static InternetAddress address(String address, String name)
      throws MessagingException, UnsupportedEncodingException {
    var checked = new InternetAddress(address, true);
    checked.setPersonal(HeaderText.of(name), UTF_8);
    return checked;
  }
}
