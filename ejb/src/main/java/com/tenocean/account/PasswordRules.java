package com.tenocean.account;

import com.tenocean.account.internal.CommonPasswords;
import com.tenocean.account.internal.OwnWords;
import java.util.Collection;
import java.util.Optional;

/**
 * What a password must be: long, and not what everyone tries first. There are no rules of
 * composition: they make passwords that are easy to guess and hard to remember (NIST SP 800-63B-4,
 * section 3.1.1.2).
 */
public final class PasswordRules {
  /** The shortest password, in code points, while there is no second factor. */
  public static final int MIN_LENGTH = 15;

  /** The longest password, in code points. */
  public static final int MAX_LENGTH = 128;

  private PasswordRules() {}

  /**
   * @param own the person's names and address and the association's name
   * @return why the password can't be taken; empty if it can
   */
  public static Optional<PasswordProblem> problem(Password password, Collection<String> own) {
    if (password.length() < MIN_LENGTH) {
      return Optional.of(PasswordProblem.TOO_SHORT);
    }
    if (password.length() > MAX_LENGTH) {
      return Optional.of(PasswordProblem.TOO_LONG);
    }
    if (CommonPasswords.contain(password)) {
      return Optional.of(PasswordProblem.TOO_COMMON);
    }
    return OwnWords.of(own).makeUp(password)
        ? Optional.of(PasswordProblem.ABOUT_YOU)
        : Optional.empty();
  }
}
