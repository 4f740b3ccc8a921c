package com.tenocean.notification;

/** When messages of a category leave through a channel. */
public enum Pace {
  AT_ONCE,
  /** With all else that came in the same half hour, in one message. */
  BATCHED,
  /** With all else of the day, in one message in the evening. */
  DAILY,
  OFF
}
