package com.tenocean.user;

import com.tenocean.shared.UserId;
import jakarta.ejb.ApplicationException;

/** The person can't have that role. */
@ApplicationException(rollback = true)
public class RoleNotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Reason reason;

  public RoleNotAllowedException(UserId user, Reason reason) {
    super("user " + user + " can't have these roles: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why not. */
  public enum Reason {
    /** Only residents have roles. */
    NOT_RESIDENT,
    /** Admins, captains and staff sign in, so they need an address that is confirmed. */
    NO_CONFIRMED_ADDRESS,
    /** A captain has a floor or more, nobody else has any. */
    FLOORS_AND_CAPTAIN_DIFFER
  }
}
