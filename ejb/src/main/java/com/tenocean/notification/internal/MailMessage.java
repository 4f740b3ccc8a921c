package com.tenocean.notification.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A message that keeps the id it is given, so that a repeat is known as such, and that knows how
 * far it came on its way to the relay.
 */
final class MailMessage extends MimeMessage {
  private final String id;
  private Runnable whenBegun = () -> {};
  private boolean wasBegun;
  private boolean wasWritten;

  MailMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  /** What is done just before the relay gets the first of it. */
  void whenBegun(Runnable act) {
    whenBegun = act;
  }

  /** Whether the relay has had some of it. */
  boolean wasBegun() {
    return wasBegun;
  }

  /**
   * Whether the relay has had all of it: it may have taken it, whatever it says or leaves unsaid.
   */
  boolean wasWritten() {
    return wasWritten;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    wasBegun = true;
    whenBegun.run();
    super.writeTo(out, ignored);
    wasWritten = true;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
