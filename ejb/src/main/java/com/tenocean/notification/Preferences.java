package com.tenocean.notification;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reaches a person, and when.
 *
 * @param chosen where the person wants other than the {@link Usual} pace
 * @param isSecurityOnly everything off but security
 * @param quiet null for none
 * @param zone the person's own, or the association's
 * @param muted things the person wants to hear no more of, such as {@code topic 17}
 * @param ofLastHour by channel, how many messages besides those of security were to leave at once
 *     since then
 * @param reachable the ways there are to the person
 */
public record Preferences(
    Standing standing,
    Map<Choice, Pace> chosen,
    boolean isSecurityOnly,
    @Nullable QuietHours quiet,
    ZoneId zone,
    Set<String> muted,
    Map<Channel, Integer> ofLastHour,
    Set<Channel> reachable) {

  /** What a pace is chosen for. */
  public record Choice(Category category, Channel channel) {}

  public Preferences {
    chosen = Map.copyOf(chosen);
    muted = Set.copyOf(muted);
    ofLastHour = Map.copyOf(ofLastHour);
    reachable = Set.copyOf(reachable);
  }

  public Pace pace(Category category, Channel channel) {
    return chosen.getOrDefault(
        new Choice(category, channel), Usual.pace(standing, category, channel));
  }

  /**
   * Why the person is not told of such a thing through a channel: asked when it is planned, and
   * once more when it leaves, since the person may have chosen otherwise meanwhile.
   *
   * @param about what it is about, which the person may have muted; null for nothing
   * @return null if the person is told
   */
  public @Nullable String objection(Category category, Channel channel, @Nullable String about) {
    if (category == Category.SECURITY) {
      return null;
    }
    if (!standing.hears(category)) {
      return "standing " + standing;
    }
    if (isSecurityOnly) {
      return "wants nothing but security";
    }
    if (about != null && muted.contains(about)) {
      return "muted " + about;
    }
    return pace(category, channel) == Pace.OFF ? "turned off" : null;
  }

  /** How many were to leave at once through a channel within the last hour. */
  public int ofLastHour(Channel channel) {
    return ofLastHour.getOrDefault(channel, 0);
  }
}
