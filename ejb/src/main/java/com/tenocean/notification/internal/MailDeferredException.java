package com.tenocean.notification.internal;

/**
 * The relay did not take a mail for now, or it is not known whether it did. It carries no cause,
 * because the mail system's own messages may quote an address.
 */
public class MailDeferredException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MailDeferredException(String message) {
    super(message);
  }
}
