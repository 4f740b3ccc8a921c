package com.tenocean.notification;

import java.util.Map;

/**
 * How one kind of mail reads. Features implement it as CDI beans.
 *
 * <p>{@link #compose} is called when the mail leaves, in a transaction of its own: what it needs it
 * reads by the ids in {@code data}, and a link token it mints then and there. It is called again
 * when a mail has to be tried again.
 */
public interface MailTemplate {

  /** The name that deliveries carry, such as {@code verification/welcome}. */
  String name();

  /**
   * Writes the mail.
   *
   * @param data the ids that {@link Notifier#notify} was given
   * @throws NothingToTellException if what the mail tells of is no longer so
   */
  Letter compose(Recipient recipient, Map<String, String> data);
}
