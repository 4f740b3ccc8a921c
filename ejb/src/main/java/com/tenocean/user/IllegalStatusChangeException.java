package com.tenocean.user;

import com.tenocean.shared.UserId;
import jakarta.ejb.ApplicationException;

/** A person's status can't become that from where it stands; somebody may have changed it first. */
@ApplicationException(rollback = true)
public class IllegalStatusChangeException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final UserStatus from;

  public IllegalStatusChangeException(UserId user, UserStatus from, UserStatus to) {
    super("user " + user + " is " + from + " and can't become " + to);
    this.from = from;
  }

  /** The status that the person really has. */
  public UserStatus from() {
    return from;
  }
}
