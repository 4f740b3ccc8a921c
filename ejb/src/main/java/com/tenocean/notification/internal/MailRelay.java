package com.tenocean.notification.internal;

import com.tenocean.notification.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;

/** Hands mails over to the relay by SMTP (RFC 5321). */
@ApplicationScoped
public class MailRelay {
  private SmtpSettings settings;
  private SmtpConnections connections;
  private MimeLetters letters;
  private RelayWatch watch;
  private Clock clock;

  MailRelay() {}

  @Inject
  public MailRelay(
      SmtpSettings settings,
      SmtpConnections connections,
      MimeLetters letters,
      RelayWatch watch,
      Clock clock) {
    this.settings = settings;
    this.connections = connections;
    this.letters = letters;
    this.watch = watch;
    this.clock = clock;
  }

  /**
   * Returns if it is worth writing a mail.
   *
   * @param mustHurry whether the mail comes before others once the relay is back
   * @throws MailRelayException if the relay is away, as far as is known
   */
  void mustNotBeAway(boolean mustHurry) {
    watch.mustNotBeAway(mustHurry);
  }

  /**
   * Sends, or says why it never will.
   *
   * @throws MailRelayException if the relay is away: nothing was sent
   * @throws MailDeferredException if it refused for now, or if it is not known what it did
   */
  Sent send(ReadyMail mail) {
    var now = clock.instant();
    MailMessage message;
    try {
      message = letters.message(connections.session(), mail, now);
    } catch (MessagingException | UnsupportedEncodingException e) {
      return new Sent(Outcome.failed("the address or the message can't be written as mail"), false);
    }
    var handed = new Handed(message, mail, now);
    return handOver(handed, connected(handed));
  }

  /** Nothing was to be sent after all. */
  void wasNotAsked() {
    watch.wasNotAsked();
  }

  /** A message, and since when it asks for the relay. */
  private record Handed(MailMessage message, ReadyMail mail, Instant since) {}

  private Sent handOver(Handed mail, SmtpConnection connection) {
    try {
      connection.send(mail.message);
      connections.giveBack(connection);
      watch.isThere();
      return Sent.taken();
    } catch (MessagingException e) {
      connection.close();
      var refusal = Refusal.of(e, mail.message.wasBegun());
      if (refusal.isEmpty()) {
        throw lost(e, mail);
      }
      return refusal.get().isGoodbye() && connection.wasUsed()
          ? handOver(mail, opened(mail)) // it has had enough of this connection
          : refused(refusal.get(), mail);
    }
  }

  private Sent refused(Refusal refusal, Handed mail) {
    if (refusal.isOfThePortal()) {
      var advice = "; see tenocean.smtp.from, tenocean.smtp.user and tenocean.smtp.password";
      throw watch.awayWith(mail.mail, refusal + advice, mail.since);
    }
    if (refusal.isGoodbye()) {
      throw watch.awayWith(mail.mail, refusal.toString(), mail.since);
    }
    watch.isThere();
    if (refusal.isForNow()) {
      throw new MailDeferredException(refusal.toString());
    }
    return new Sent(Outcome.failed(refusal.toString()), refusal.isOfTheMailbox());
  }

  /** The connection broke. Until the message is on its way it can't have been the mail's fault. */
  private RuntimeException lost(MessagingException e, Handed mail) {
    if (!mail.message.wasBegun()) {
      return watch.awayWith(mail.mail, reason(e), mail.since);
    }
    return new MailDeferredException(
        mail.message.wasWritten()
            ? "the mail relay did not say whether it took the mail"
            : "the connection to the mail relay broke before it had the mail");
  }

  private SmtpConnection connected(Handed mail) {
    try {
      return connections.take();
    } catch (MessagingException e) {
      throw away(e, mail);
    }
  }

  private SmtpConnection opened(Handed mail) {
    try {
      return connections.open();
    } catch (MessagingException e) {
      throw away(e, mail);
    }
  }

  private MailRelayException away(MessagingException e, Handed mail) {
    return watch.away(reason(e), mail.since, mail.mail.mustHurry());
  }

  private String reason(MessagingException e) {
    return e instanceof AuthenticationFailedException
        ? settings.host() + " does not accept tenocean.smtp.user and its password"
        : "can't hand mail over to %s:%d (%s); see tenocean.smtp.host and tenocean.smtp.port"
            .formatted(settings.host(), settings.port(), e.getClass().getSimpleName());
  }
}
