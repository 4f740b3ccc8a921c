package com.tenocean.user.internal;

import com.tenocean.notification.Category;
import com.tenocean.notification.Notification;
import com.tenocean.notification.Notifier;
import com.tenocean.user.UserStatus;
import com.tenocean.user.UserStatusChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells people where they stand now. */
@ApplicationScoped
public class StatusNotices {
  @Inject Notifier notifier;

  public void tell(UserStatusChanged change) {
    var cause = "status %s at %s".formatted(change.to(), change.timestamp());
    notifier.notify(
        change.userId(),
        new Notification(Category.VERIFICATION, template(change), cause, Map.of()));
  }

  private static String template(UserStatusChanged change) {
    if (change.from() == UserStatus.SUSPENDED) {
      return PlainLetters.SUSPENSION_LIFTED;
    }
    return switch (change.to()) {
      case SUSPENDED -> PlainLetters.SUSPENDED;
      case ALUMNI -> PlainLetters.ALUMNI;
      case RESIDENT -> PlainLetters.TAKEN_BACK;
      case PENDING, REJECTED ->
          throw new IllegalArgumentException("no admin makes anybody " + change.to());
    };
  }
}
