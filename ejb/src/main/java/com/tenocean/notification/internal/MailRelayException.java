package com.tenocean.notification.internal;

import com.tenocean.workflow.OutageException;
import java.time.Duration;

/**
 * The mail relay can't be reached, or does not let the portal in: nothing is wrong with the mail,
 * which waits. It carries no cause, because the mail system's own messages may quote an address.
 */
public class MailRelayException extends OutageException {
  private static final long serialVersionUID = 1;

  MailRelayException(String message, Duration pause) {
    super(message, pause);
  }
}
