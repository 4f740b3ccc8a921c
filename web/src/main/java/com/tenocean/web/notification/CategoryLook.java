package com.tenocean.web.notification;

import com.tenocean.notification.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How pages show what a message is about. */
@Named
@ApplicationScoped
public class CategoryLook {

  /** The name of the icon. */
  public String icon(Category category) {
    return switch (category) {
      case SECURITY -> "lock";
      case VERIFICATION -> "user-check";
      case ANNOUNCEMENT -> "news";
      case EVENT -> "calendar";
      case MAINTENANCE -> "repair";
      case FORUM_POST, MENTION -> "talk";
      case DIGEST -> "mail";
      case OPERATIONS -> "workflow";
    };
  }
}
