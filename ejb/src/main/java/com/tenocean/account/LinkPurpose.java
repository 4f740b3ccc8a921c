package com.tenocean.account;

import java.time.Duration;

/** What a link that came by mail is good for, and for how long. */
public enum LinkPurpose {
  CONFIRM_ADDRESS(Duration.ofDays(7)),
  RESET_PASSWORD(Duration.ofHours(1)),
  FIRST_ADMIN(Duration.ofDays(7));

  private final Duration lifetime;

  LinkPurpose(Duration lifetime) {
    this.lifetime = lifetime;
  }

  public Duration lifetime() {
    return lifetime;
  }
}
