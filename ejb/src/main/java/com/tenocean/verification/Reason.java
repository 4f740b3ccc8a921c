package com.tenocean.verification;

/** Why an application is declined, in a reviewer's words; the applicant reads it. */
public record Reason(String text) {
  /** In characters. */
  public static final int MAX_LENGTH = 1000;

  public Reason {
    text = text.strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a reason has 1 to " + MAX_LENGTH + " characters");
    }
  }
}
