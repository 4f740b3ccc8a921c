package com.tenocean.notification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell people.
 *
 * @param template the name of the {@link MailTemplate}
 * @param cause the thing told of, such as {@code verification 0198…}; at most 200 characters
 * @param data ids that the template reads by; no personal data, no secrets
 * @param about what a person may have muted, such as {@code topic 17}, at most 80 characters; null
 *     if it belongs to nothing that goes on
 * @param isUrgent whether it leaves at once, in quiet hours, too
 */
public record Notification(
    Category category,
    String template,
    String cause,
    Map<String, String> data,
    @Nullable String about,
    boolean isUrgent) {

  public Notification {
    data = Map.copyOf(data);
  }

  public Notification(Category category, String template, String cause, Map<String, String> data) {
    this(category, template, cause, data, null, false);
  }
}
