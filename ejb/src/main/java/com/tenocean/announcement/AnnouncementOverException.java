package com.tenocean.announcement;

import jakarta.ejb.ApplicationException;

/** Nobody would ever see it: it ends before it is published. */
@ApplicationException(rollback = true)
public class AnnouncementOverException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public AnnouncementOverException(AnnouncementId id) {
    super("announcement " + id + " would be over before it is published");
  }
}
