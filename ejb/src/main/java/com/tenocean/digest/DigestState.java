package com.tenocean.digest;

/** Where a digest stands. */
public enum DigestState {
  UNDER_WAY,
  DONE,
  /** Its run has failed or was ended; retried by hand, it goes on. */
  STOPPED
}
