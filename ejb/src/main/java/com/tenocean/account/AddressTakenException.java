package com.tenocean.account;

import jakarta.ejb.ApplicationException;

/** Somebody is known by that address already. Only told to those who may know. */
@ApplicationException(rollback = true)
public class AddressTakenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public AddressTakenException() {
    super("the address belongs to somebody already"); // not quoted: it is personal
  }
}
