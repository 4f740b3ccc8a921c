package com.tenocean.announcement;

import jakarta.ejb.ApplicationException;

/** That can't be done with an announcement that stands where this one does. */
@ApplicationException(rollback = true)
public class AnnouncementStatusException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public AnnouncementStatusException(AnnouncementId id, AnnouncementStatus is, String wish) {
    super("announcement " + id + " is " + is + ", so it can't be " + wish);
  }
}
