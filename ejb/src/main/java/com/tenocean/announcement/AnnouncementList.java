package com.tenocean.announcement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some announcements, newest first.
 *
 * @param next where the following page starts; null if this is the last
 */
public record AnnouncementList(List<AnnouncementItem> items, @Nullable AnnouncementKey next) {

  public AnnouncementList {
    items = List.copyOf(items);
  }
}
