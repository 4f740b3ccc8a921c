package com.tenocean.notification.internal;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One connection to the relay, in the hands of one thread at a time. */
final class SmtpConnection {
  private static final Logger LOG = Logger.getLogger(SmtpConnection.class.getName());
  private final Transport transport;
  private Instant restsSince = Instant.EPOCH;
  private boolean wasUsed;

  private SmtpConnection(Transport transport) {
    this.transport = transport;
  }

  static SmtpConnection open(Session session, SmtpSettings settings) throws MessagingException {
    var transport = session.getTransport("smtp");
    try {
      transport.connect(
          settings.host(),
          settings.port(),
          settings.user().orElse(null),
          settings.password().orElse(null));
      return new SmtpConnection(transport);
    } catch (MessagingException e) {
      close(transport);
      throw e;
    }
  }

  void send(Message message) throws MessagingException {
    transport.sendMessage(message, message.getAllRecipients());
    wasUsed = true;
  }

  /** Whether it has carried a mail before. */
  boolean wasUsed() {
    return wasUsed;
  }

  /** Asks the relay, with NOOP. */
  boolean listens() {
    return transport.isConnected();
  }

  void restsSince(Instant time) {
    restsSince = time;
  }

  Instant restsSince() {
    return restsSince;
  }

  void close() {
    close(transport);
  }

  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(Level.FINE, "the relay did not hear the end of a connection");
    }
  }
}
