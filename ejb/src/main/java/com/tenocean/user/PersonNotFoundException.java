package com.tenocean.user;

import com.tenocean.shared.UserId;
import jakarta.ejb.ApplicationException;

/** There is nobody with this id. */
@ApplicationException(rollback = true)
public class PersonNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public PersonNotFoundException(UserId user) {
    super("no user " + user);
  }
}
