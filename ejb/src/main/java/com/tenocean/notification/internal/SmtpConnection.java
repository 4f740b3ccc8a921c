package com.tenocean.notification.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Instant;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One connection to the relay, in the hands of one thread at a time. */
final class SmtpConnection {
  private static final Logger LOG = Logger.getLogger(SmtpConnection.class.getName());
  private final Transport transport;
  private final DeadlineSocket socket;
  private final SmtpSettings settings;
  private Instant restsSince = Instant.EPOCH;
  private boolean wasUsed;

  private SmtpConnection(Transport transport, DeadlineSocket socket, SmtpSettings settings) {
    this.transport = transport;
    this.socket = socket;
    this.settings = settings;
  }

  static SmtpConnection open(Properties session, SmtpSettings settings) throws MessagingException {
    var socket = new DeadlineSocket();
    socket.endsIn(settings.forCommands());
    var own = new Properties();
    own.putAll(session);
    own.put("mail.smtp.socketFactory", new DeadlineSocket.Factory(socket));
    own.put("mail.smtp.socketFactory.fallback", "false");
    var transport = Session.getInstance(own).getTransport("smtp");
    try {
      transport.connect(
          settings.host(),
          settings.port(),
          settings.user().orElse(null),
          settings.password().orElse(null));
      return new SmtpConnection(transport, socket, settings);
    } catch (MessagingException e) {
      close(transport);
      throw e;
    }
  }

  void send(MailMessage message) throws MessagingException {
    socket.endsIn(settings.forCommands());
    message.whenBegun(() -> socket.endsIn(settings.patience()));
    transport.sendMessage(message, message.getAllRecipients());
    wasUsed = true;
  }

  /** Whether it has carried a mail before. */
  boolean wasUsed() {
    return wasUsed;
  }

  /** Asks the relay, with NOOP. */
  boolean listens() {
    socket.endsIn(settings.forCommands());
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
