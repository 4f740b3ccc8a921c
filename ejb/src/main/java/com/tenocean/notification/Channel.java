package com.tenocean.notification;

import java.util.EnumSet;
import java.util.Set;

/** The way a notification takes. */
public enum Channel {
  /** On the portal's own pages, under the bell. */
  IN_APP(EnumSet.of(Pace.AT_ONCE, Pace.OFF)),
  EMAIL(EnumSet.allOf(Pace.class)),
  /** Web Push, to the devices that a person has named. */
  PUSH(EnumSet.allOf(Pace.class));

  private final Set<Pace> paces;

  Channel(Set<Pace> paces) {
    this.paces = paces;
  }

  /** What a person can choose for it. */
  public Set<Pace> paces() {
    return paces;
  }

  /** Whether a message disturbs: then it keeps to quiet hours, and several may come together. */
  public boolean disturbs() {
    return this != IN_APP;
  }
}
