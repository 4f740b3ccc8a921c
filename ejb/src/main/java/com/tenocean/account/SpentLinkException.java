package com.tenocean.account;

import jakarta.ejb.ApplicationException;

/** A link from a mail was used before, is too old, or never was one. */
@ApplicationException(rollback = true)
public class SpentLinkException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SpentLinkException(LinkPurpose purpose) {
    super("no unused link for " + purpose);
  }
}
