package com.tenocean.notification;

import java.util.EnumSet;
import java.util.Set;

/** What a notification is about; people choose by it what reaches them. */
public enum Category {
  /** Links, passwords and addresses: can't be turned off, and comes by mail alone. */
  SECURITY(EnumSet.of(Channel.EMAIL)),
  VERIFICATION,
  ANNOUNCEMENT,
  EVENT,
  MAINTENANCE,
  FORUM_POST,
  MENTION,
  /** A letter of its own; what it tells of is in the portal already. */
  DIGEST(EnumSet.of(Channel.EMAIL)),
  /** The portal itself needs an admin. */
  OPERATIONS;

  private final Set<Channel> channels;

  Category() {
    this(EnumSet.allOf(Channel.class));
  }

  Category(Set<Channel> channels) {
    this.channels = channels;
  }

  /** The ways it may take. */
  public Set<Channel> channels() {
    return channels;
  }
}
