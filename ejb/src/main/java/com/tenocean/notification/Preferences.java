package com.tenocean.notification;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reaches a person, and when.
 *
 * @param chosen where the person wants other than the {@link #usual} pace
 * @param isSecurityOnly everything off but security
 * @param quiet null for none
 * @param zone the person's own, or the association's
 * @param muted things the person wants to hear no more of, such as {@code topic 17}
 * @param mailsOfLastHour how many mails besides those of security were to leave at once since then
 */
public record Preferences(
    Standing standing,
    Map<Choice, Pace> chosen,
    boolean isSecurityOnly,
    @Nullable QuietHours quiet,
    ZoneId zone,
    Set<String> muted,
    int mailsOfLastHour) {

  /** What a pace is chosen for. */
  public record Choice(Category category, Channel channel) {}

  public Preferences {
    chosen = Map.copyOf(chosen);
    muted = Set.copyOf(muted);
  }

  public Pace pace(Category category, Channel channel) {
    return chosen.getOrDefault(new Choice(category, channel), usual(category));
  }

  /** What is right for most neighbours: talk waits for the evening, all else does not. */
  public static Pace usual(Category category) {
    return switch (category) {
      case FORUM_POST -> Pace.DAILY;
      case MENTION -> Pace.BATCHED;
      case SECURITY, VERIFICATION, ANNOUNCEMENT, EVENT, MAINTENANCE, DIGEST, OPERATIONS ->
          Pace.AT_ONCE;
    };
  }
}
