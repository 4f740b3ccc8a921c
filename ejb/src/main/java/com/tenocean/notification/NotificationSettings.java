package com.tenocean.notification;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen about mail.
 *
 * @param paces by category, of those that the person can choose for
 * @param isSecurityOnly everything off but security
 * @param quiet null for none
 * @param zone the person's own; null for the association's
 */
public record NotificationSettings(
    Map<Category, Pace> paces,
    boolean isSecurityOnly,
    @Nullable QuietHours quiet,
    @Nullable ZoneId zone) {

  public NotificationSettings {
    paces = Map.copyOf(paces);
  }
}
