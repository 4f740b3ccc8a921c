package com.tenocean.notification;

/** What a notification is about; people choose by it what reaches them. */
public enum Category {
  /** Links, passwords and addresses: can't be turned off. */
  SECURITY,
  VERIFICATION,
  ANNOUNCEMENT,
  EVENT,
  MAINTENANCE,
  FORUM_POST,
  MENTION,
  DIGEST,
  /** The portal itself needs an admin. */
  OPERATIONS
}
