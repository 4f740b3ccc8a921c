package com.tenocean.account;

import jakarta.ejb.ApplicationException;

/** Somebody signed in was asked for the password, and typed another one. */
@ApplicationException(rollback = true)
public class WrongPasswordException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WrongPasswordException() {
    super("this is not the caller's password");
  }
}
