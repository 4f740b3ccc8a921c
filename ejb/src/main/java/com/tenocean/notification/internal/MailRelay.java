package com.tenocean.notification.internal;

import com.tenocean.notification.Outcome;
import com.tenocean.notification.PortalLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.UnsupportedEncodingException;
import java.time.Clock;

/** Hands mails over to the relay by SMTP (RFC 5321). */
@ApplicationScoped
public class MailRelay {
  private SmtpSettings settings;
  private PortalLinks links;
  private Clock clock;

  MailRelay() {}

  @Inject
  public MailRelay(SmtpSettings settings, PortalLinks links, Clock clock) {
    this.settings = settings;
    this.links = links;
    this.clock = clock;
  }

  /** Sends, or says why it never will; throws if it may work later. */
  public Outcome send(ReadyMail mail) {
    var session = Session.getInstance(settings.session(links.host()));
    Message message;
    try {
      message = new MimeLetter(session, mail, settings, links).build(clock.instant());
    } catch (MessagingException | UnsupportedEncodingException e) {
      return Outcome.failed("the address or the message can't be written as mail");
    }
    return handOver(session, message);
  }

  private Outcome handOver(Session session, Message message) {
    try (var transport = session.getTransport("smtp")) {
      transport.connect(
          settings.host(),
          settings.port(),
          settings.user().orElse(null),
          settings.password().orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
      return Outcome.sent();
    } catch (AuthenticationFailedException e) {
      throw new MailRelayException(
          settings.host() + " does not accept tenocean.smtp.user and its password");
    } catch (MessagingException e) {
      return SmtpReply.in(e).orElseThrow(() -> unreachable(e)).outcome();
    }
  }

  private MailRelayException unreachable(MessagingException e) {
    return new MailRelayException(
        "can't hand mail over to %s:%d (%s); see tenocean.smtp.host and tenocean.smtp.port"
            .formatted(settings.host(), settings.port(), e.getClass().getSimpleName()));
  }
}
