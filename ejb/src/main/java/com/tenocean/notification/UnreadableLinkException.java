package com.tenocean.notification;

import jakarta.ejb.ApplicationException;

/** A link from a mail is not one of ours, or not all of it. */
@ApplicationException(rollback = true)
public class UnreadableLinkException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableLinkException() {
    super("no link that stops mail");
  }
}
