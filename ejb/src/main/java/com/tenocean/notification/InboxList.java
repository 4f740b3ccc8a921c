package com.tenocean.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a person's notifications, latest first.
 *
 * @param next from where the next part goes on; null at the end
 */
public record InboxList(List<InboxItem> items, @Nullable DeliveryId next) {

  public InboxList {
    items = List.copyOf(items);
  }
}
