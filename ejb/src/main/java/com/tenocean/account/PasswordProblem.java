package com.tenocean.account;

/** Why a password is refused. */
public enum PasswordProblem {
  /** Fewer than {@link PasswordRules#MIN_LENGTH} code points. */
  TOO_SHORT,
  /** More than {@link PasswordRules#MAX_LENGTH} code points. */
  TOO_LONG,
  /** One that many people use, or one made of such, of repeats or of rows of keys. */
  TOO_COMMON,
  /** Little more than the person's own name or address, or the association's name. */
  ABOUT_YOU
}
