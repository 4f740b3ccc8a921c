package com.tenocean.verification;

/** Why an application is declined, in a reviewer's words; the applicant reads it. */
public record Reason(String text) {
  /** In characters. */
  public static final int MAX_LENGTH = 1000;

  /** What a good one is, as a sentence. */
  public static final String WANTED = "a reason has 1 to " + MAX_LENGTH + " characters";

  public Reason {
    if (!isGood(text)) {
      throw new IllegalArgumentException(WANTED);
    }
    text = text.strip();
  }

  /** Whether this text can be one. */
  public static boolean isGood(String text) {
    var stripped = text.strip();
    return !stripped.isEmpty() && stripped.length() <= MAX_LENGTH;
  }
}
