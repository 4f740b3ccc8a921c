package com.tenocean.notification;

import com.tenocean.shared.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell one person.
 *
 * @param address where to, if not the person's own address of the moment
 * @param template the name of the {@link MailTemplate}
 * @param cause the thing told of, such as {@code verification 0198…}; at most 200 characters
 * @param data ids that the template reads by; no personal data, no secrets
 */
record Notification(
    UserId recipient,
    @Nullable String address,
    Category category,
    String template,
    String cause,
    Map<String, String> data) {

  Notification {
    data = Map.copyOf(data);
  }
}
