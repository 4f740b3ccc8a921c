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
   * @throws MailRelayException if the relay is away, as far as is known
   */
  void mustNotBeAway() {
    watch.mustNotBeAway();
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
    return handOver(message, connected(now), now);
  }

  private Sent handOver(MailMessage message, SmtpConnection connection, Instant now) {
    try {
      connection.send(message);
      connections.giveBack(connection);
      watch.isThere();
      return Sent.taken();
    } catch (MessagingException e) {
      connection.close();
      var refusal = Refusal.of(e);
      if (refusal.isEmpty()) {
        throw lost(e, message, now);
      }
      return refusal.get().isGoodbye() && connection.wasUsed()
          ? handOver(message, opened(now), now) // it has had enough of this connection
          : refused(refusal.get(), now);
    }
  }

  private Sent refused(Refusal refusal, Instant now) {
    if (refusal.isOfThePortal()) {
      throw watch.away(refusal + "; see tenocean.smtp.user and tenocean.smtp.password", now);
    }
    if (refusal.isGoodbye()) {
      throw watch.away(refusal.toString(), now);
    }
    watch.isThere();
    if (refusal.isForNow()) {
      throw new MailDeferredException(refusal.toString());
    }
    return new Sent(Outcome.failed(refusal.toString()), refusal.isOfTheMailbox());
  }

  /** The connection broke. Until the message is on its way it can't have been the mail's fault. */
  private RuntimeException lost(MessagingException e, MailMessage message, Instant now) {
    if (!message.wasBegun()) {
      return away(e, now);
    }
    return new MailDeferredException(
        message.wasWritten()
            ? "the mail relay did not say whether it took the mail"
            : "the connection to the mail relay broke before it had the mail");
  }

  private SmtpConnection connected(Instant now) {
    try {
      return connections.take();
    } catch (MessagingException e) {
      throw away(e, now);
    }
  }

  private SmtpConnection opened(Instant now) {
    try {
      return connections.open();
    } catch (MessagingException e) {
      throw away(e, now);
    }
  }

  private MailRelayException away(MessagingException e, Instant since) {
    return watch.away(
        e instanceof AuthenticationFailedException
            ? settings.host() + " does not accept tenocean.smtp.user and its password"
            : "can't hand mail over to %s:%d (%s); see tenocean.smtp.host and tenocean.smtp.port"
                .formatted(settings.host(), settings.port(), e.getClass().getSimpleName()),
        since);
  }
}
