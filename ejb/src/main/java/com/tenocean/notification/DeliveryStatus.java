package com.tenocean.notification;

/** Where a delivery stands. */
public enum DeliveryStatus {
  PLANNED,
  /** Accepted by the mail relay; more nobody can know. */
  SENT,
  /** Refused for good. */
  FAILED,
  /** Accepted, and sent back later. */
  BOUNCED,
  /** Not sent, on purpose: there is nobody or nowhere to send it to. */
  SUPPRESSED,
  /** Told together with others in one message. */
  COLLAPSED
}
