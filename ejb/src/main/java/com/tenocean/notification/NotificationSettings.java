package com.tenocean.notification;

import com.tenocean.notification.Preferences.Choice;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen about what reaches them.
 *
 * @param paces by category and channel
 * @param isSecurityOnly everything off but security
 * @param quiet null for none
 * @param zone the person's own; null for the association's
 */
public record NotificationSettings(
    Map<Choice, Pace> paces,
    boolean isSecurityOnly,
    @Nullable QuietHours quiet,
    @Nullable ZoneId zone) {

  public NotificationSettings {
    paces = Map.copyOf(paces);
  }
}
