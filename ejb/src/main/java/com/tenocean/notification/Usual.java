package com.tenocean.notification;

/** What reaches people who have chosen nothing: right for most neighbours, quiet when in doubt. */
final class Usual {
  private Usual() {}

  static Pace pace(Standing standing, Category category, Channel channel) {
    return switch (channel) {
      case IN_APP -> Pace.AT_ONCE;
      case EMAIL -> mail(standing, category);
      case PUSH -> push(category);
    };
  }

  /**
   * Talk waits for the evening, and for people who do not live here so does the building's news.
   */
  private static Pace mail(Standing standing, Category category) {
    return switch (category) {
      case FORUM_POST -> standing == Standing.RESIDENT ? Pace.DAILY : Pace.OFF;
      case MENTION -> standing == Standing.ALUMNI ? Pace.DAILY : Pace.BATCHED;
      case ANNOUNCEMENT, EVENT -> standing == Standing.STAFF ? Pace.DAILY : Pace.AT_ONCE;
      case SECURITY, VERIFICATION, MAINTENANCE, DIGEST, OPERATIONS -> Pace.AT_ONCE;
    };
  }

  /** A device is asked for, so what is meant for the person may ring; talk of others does not. */
  private static Pace push(Category category) {
    return switch (category) {
      case FORUM_POST, DIGEST, OPERATIONS -> Pace.OFF;
      case SECURITY, VERIFICATION, ANNOUNCEMENT, EVENT, MAINTENANCE, MENTION -> Pace.AT_ONCE;
    };
  }
}
