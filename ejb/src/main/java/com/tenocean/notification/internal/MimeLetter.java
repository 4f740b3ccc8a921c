package com.tenocean.notification.internal;

import com.tenocean.notification.PortalLinks;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;

/**
 * A letter as a MIME message: plain text and HTML, and the headers of mail that a program sends.
 */
final class MimeLetter {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private final Session session;
  private final ReadyMail mail;
  private final SmtpSettings settings;
  private final PortalLinks links;

  MimeLetter(Session session, ReadyMail mail, SmtpSettings settings, PortalLinks links) {
    this.session = session;
    this.mail = mail;
    this.settings = settings;
    this.links = links;
  }

  Message build(Instant now) throws MessagingException, UnsupportedEncodingException {
    var message = new Identified(session, "<" + mail.delivery() + "@" + links.host() + ">");
    message.setFrom(address(settings.from(), settings.association()));
    message.setRecipient(
        Message.RecipientType.TO, address(mail.address(), mail.recipient().name()));
    message.setSubject(oneLine(mail.letter().subject()), UTF_8);
    message.setSentDate(Date.from(now));
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834
    message.setHeader("List-Id", listId()); // RFC 2919
    message.setHeader("Content-Language", mail.recipient().locale().toLanguageTag());
    message.setContent(bodies());
    message.saveChanges();
    return message;
  }

  private String listId() {
    var list = mail.category().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "<" + list + "." + links.host() + ">";
  }

  private MimeMultipart bodies() throws MessagingException {
    var text = new LetterText(mail, settings.association());
    var bodies = new MimeMultipart("alternative");
    bodies.addBodyPart(body(text.plain(), "plain"));
    bodies.addBodyPart(body(text.html(), "html"));
    return bodies;
  }

  private static MimeBodyPart body(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private static InternetAddress address(String address, String name)
      throws MessagingException, UnsupportedEncodingException {
    var checked = new InternetAddress(address, true);
    checked.setPersonal(oneLine(name), UTF_8);
    return checked;
  }

  /** No text that a person wrote can end a header line and begin another one. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  /** A message that keeps the id it is given, so that a repeat is known as such. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
