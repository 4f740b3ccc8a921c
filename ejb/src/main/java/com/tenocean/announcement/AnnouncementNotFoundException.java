package com.tenocean.announcement;

import jakarta.ejb.ApplicationException;

/** There is no such announcement, or the caller may not see it. */
@ApplicationException(rollback = true)
public class AnnouncementNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public AnnouncementNotFoundException(AnnouncementId id) {
    super("no announcement " + id + " that the caller may see");
  }
}
