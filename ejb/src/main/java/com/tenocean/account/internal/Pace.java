package com.tenocean.account.internal;

import java.time.Duration;

/**
 * How tries are slowed down: some are free, then a pause follows that doubles up to a longest one.
 * That of sign-ins stays short enough that nobody is locked out by another for long, and long
 * enough against guessing: a minute leaves 1,440 guesses a day at a password of 15 characters or
 * more.
 */
public enum Pace {
  /** Sign-ins to one account from devices that it does not know. */
  ACCOUNT(5, Duration.ofSeconds(1), Duration.ofMinutes(1)),
  /** Sign-ins from a device that the account knows; strangers do not count here. */
  DEVICE(5, Duration.ofSeconds(1), Duration.ofMinutes(1)),
  /** Sign-ins from one network; a whole building may share it. */
  NETWORK(20, Duration.ofSeconds(1), Duration.ofMinutes(1)),
  /** Mails to one address that anyone may ask for. */
  MAIL(3, Duration.ofMinutes(1), Duration.ofHours(1)),
  /** Mails asked for from one network. */
  MAIL_NETWORK(20, Duration.ofSeconds(10), Duration.ofMinutes(5)),
  /** Registrations from one network; a whole building may register at its meeting. */
  REGISTRATION(60, Duration.ofSeconds(1), Duration.ofMinutes(1)),
  /** One applicant's corrections, of each of which the reviewers hear. */
  APPLICATION(3, Duration.ofMinutes(10), Duration.ofHours(6));

  private static final int MOST_DOUBLINGS = 20;
  private final int free;
  private final Duration first;
  private final Duration longest;

  Pace(int free, Duration first, Duration longest) {
    this.free = free;
    this.first = first;
    this.longest = longest;
  }

  /** How long to wait after so many tries in a row. */
  Duration pauseAfter(int tries) {
    if (tries < free) {
      return Duration.ZERO;
    }
    var doubled = first.multipliedBy(1L << Math.min(tries - free, MOST_DOUBLINGS));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }

  /**
   * Whether one success wipes the slate. Not for networks: a guesser would sign in to an account of
   * their own in between.
   */
  boolean isForgivenAtOnce() {
    return this == ACCOUNT || this == DEVICE;
  }
}
