package com.tenocean.account;

import jakarta.ejb.ApplicationException;

/** A password can't be taken; {@link #problem()} says why. */
@ApplicationException(rollback = true)
public class WeakPasswordException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final PasswordProblem problem;

  public WeakPasswordException(PasswordProblem problem) {
    super("password refused: " + problem);
    this.problem = problem;
  }

  public PasswordProblem problem() {
    return problem;
  }
}
