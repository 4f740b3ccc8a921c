package com.tenocean.announcement;

import jakarta.ejb.ApplicationException;

/** Somebody changed the announcement since the caller looked at it; nothing was done. */
@ApplicationException(rollback = true)
public class AnnouncementChangedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public AnnouncementChangedException(AnnouncementId id, int seen, int version) {
    super("announcement " + id + " is at version " + version + ", the caller saw " + seen);
  }
}
