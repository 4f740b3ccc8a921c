package com.tenocean.notification.internal;

/**
 * The mail relay can't be reached, or does not let the portal in: nothing is wrong with the mail.
 * It carries no cause, because the mail system's own messages may quote an address.
 */
public class MailRelayException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MailRelayException(String message) {
    super(message);
  }
}
