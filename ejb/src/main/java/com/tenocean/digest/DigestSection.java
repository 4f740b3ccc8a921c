package com.tenocean.digest;

/** The parts of a digest, in the order shown. */
public enum DigestSection {
  /** What the reader is asked for, and has not answered. */
  NEEDS_ANSWER("/"),
  ANNOUNCEMENTS("/announcements"),
  /** Those that are coming. */
  EVENTS("/events"),
  FORUM("/forum"),
  /** The reader's own, while they are open. */
  REQUESTS("/maintenance");

  private final String path;

  DigestSection(String path) {
    this.path = path;
  }

  /** Where the rest of it can be seen. */
  public String path() {
    return path;
  }
}
