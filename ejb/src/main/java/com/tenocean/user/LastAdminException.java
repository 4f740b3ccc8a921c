package com.tenocean.user;

import com.tenocean.shared.UserId;
import jakarta.ejb.ApplicationException;

/** Nobody would be left to look after the portal: make somebody else an admin first. */
@ApplicationException(rollback = true)
public class LastAdminException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LastAdminException(UserId user) {
    super("user " + user + " is the last admin who can sign in");
  }
}
