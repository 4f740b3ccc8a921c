package com.tenocean.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Whether, and when, a message goes to a person through a channel.
 *
 * @param suppressed why not; null if it goes
 * @param dueAt when it leaves, with whatever else is due by then; null for at once
 */
record Route(@Nullable String suppressed, @Nullable Instant dueAt) {
  /** More in an hour come together: a person may be told of much, but not in fifty messages. */
  static final int MOST_AN_HOUR = 10;

  private static final Duration BATCH = Duration.ofMinutes(30);
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  static final Route AT_ONCE = new Route(null, null);
  static final Route GONE = new Route("the person is gone", null);
  static final Route NO_ADDRESS = new Route("the person has no e-mail address", null);
  static final Route NO_DEVICE = new Route("the person has no device to push to", null);

  boolean isAtOnce() {
    return suppressed == null && dueAt == null;
  }

  static Route of(Notification what, Channel channel, Preferences person, Instant now) {
    if (what.category() == Category.SECURITY) {
      return AT_ONCE;
    }
    var objection = person.objection(what.category(), channel, what.about());
    if (objection != null) {
      return new Route(objection, null);
    }
    if (what.isUrgent() || !channel.disturbs()) {
      return AT_ONCE;
    }
    var due = quietOver(paced(what.category(), channel, person, now), person);
    return due.isAfter(now) ? new Route(null, due) : AT_ONCE;
  }

  private static Instant paced(
      Category category, Channel channel, Preferences person, Instant now) {
    return switch (person.pace(category, channel)) {
      case AT_ONCE -> isCrowd(category, channel, person) ? nextBatch(now) : now;
      case BATCHED -> nextBatch(now);
      case DAILY -> nextEvening(now, person.zone());
      case OFF -> throw new IllegalArgumentException("nothing is ever due that is off");
    };
  }

  /** The digest is a crowd already, in one letter. */
  private static boolean isCrowd(Category category, Channel channel, Preferences person) {
    return category != Category.DIGEST && person.ofLastHour(channel) >= MOST_AN_HOUR;
  }

  private static Instant nextBatch(Instant now) {
    long seconds = BATCH.toSeconds();
    return Instant.ofEpochSecond((now.getEpochSecond() / seconds + 1) * seconds);
  }

  private static Instant nextEvening(Instant now, ZoneId zone) {
    var today = now.atZone(zone).toLocalDate().atTime(EVENING).atZone(zone);
    return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
  }

  private static Instant quietOver(Instant due, Preferences person) {
    return person.quiet() == null ? due : person.quiet().endOf(due, person.zone());
  }
}
