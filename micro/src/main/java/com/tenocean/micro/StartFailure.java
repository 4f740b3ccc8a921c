package com.tenocean.micro;

/**
 * The program can't start, for a reason that whoever started it can do something about. The message
 * is one whole line for that person: what is wrong, and where.
 */
public class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why, in one line. */
  public StartFailure(String line) {
    super(line);
  }

  /** Says why, in one line, and keeps what it follows from for the log. */
  public StartFailure(String line, Throwable cause) {
    super(line, cause);
  }
}
