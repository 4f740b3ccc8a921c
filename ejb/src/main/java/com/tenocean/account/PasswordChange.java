package com.tenocean.account;

import java.time.Duration;

/** What came of somebody's wish for another password. */
public sealed interface PasswordChange {

  /**
   * It is changed, and all other sessions are over.
   *
   * @param access what the present session goes on with
   */
  record Done(Access access) implements PasswordChange {}

  /** The present password is not what was typed. */
  record WrongPassword() implements PasswordChange {}

  /** Too many wrong ones came before. */
  record Wait(Duration pause) implements PasswordChange {}
}
