package com.tenocean.shared;

/**
 * A setting has a value that it can't have; the message names the key, the value and what may be.
 */
public final class WrongSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WrongSettingException(String complaint) {
    super(complaint);
  }
}
