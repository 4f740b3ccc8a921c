package com.tenocean.micro.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.tenocean.micro.Ports;
import com.tenocean.micro.StartFailure;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A mail server on the loopback address that accepts mail for everyone and keeps it. */
public final class MailSink implements AutoCloseable {
  private final GreenMail server;
  private final MailFolder folder;
  private final int port;

  private MailSink(GreenMail server, MailFolder folder, int port) {
    this.server = server;
    this.folder = folder;
    this.port = port;
  }

  /** Starts the server on any free port. */
  public static MailSink start(MailFolder folder) {
    return start(folder, Ports.anyFree());
  }

  /** Starts the server on a port that is free. */
  public static MailSink start(MailFolder folder, int port) {
    var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    var sink = new MailSink(new GreenMail(setup), folder, port);
    try {
      sink.server.start();
    } catch (IllegalStateException denied) {
      throw new StartFailure("the mail sink does not start: " + denied.getMessage(), denied);
    }
    sink.server.getUserManager().setMessageDeliveryHandler(sink::keep);
    return sink;
  }

  private GreenMailUser keep(MovingMessage message, MailAddress recipient)
      throws MessagingException, UserException {
    try {
      folder.add(message.getMessage(), recipient.getEmail());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    return recipientOf(recipient.getEmail());
  }

  /** The server insists on a mailbox of its own for each recipient. */
  private GreenMailUser recipientOf(String address) throws UserException {
    var users = server.getUserManager();
    var known = users.getUserByEmail(address);
    return known != null ? known : users.createUser(address, address, address);
  }

  /** The port that it takes mail on, or took until it was stopped. */
  public int port() {
    return port;
  }

  /** Stops taking mail. */
  @Override
  public void close() {
    server.stop();
  }
}
