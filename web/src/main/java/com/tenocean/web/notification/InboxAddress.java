package com.tenocean.web.notification;

import com.tenocean.notification.Category;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.InboxFilter;
import com.tenocean.web.visit.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which notifications a page lists, as its address says. What can't be read counts as not said.
 *
 * @param after the one that the part of the list before ended with
 */
record InboxAddress(InboxFilter filter, @Nullable DeliveryId after) {
  private static final String PAGE = "/notifications";
  private static final String UNREAD = "unread";

  static InboxAddress of(HttpServletRequest request) {
    return new InboxAddress(
        new InboxFilter(
            Query.read(request, "show", UNREAD::equals).orElse(false), category(request)),
        Query.read(request, "after", DeliveryId::of).orElse(null));
  }

  /** What the list is about; null for all. */
  static @Nullable Category category(HttpServletRequest request) {
    return Query.read(request, "about", text -> Category.valueOf(text.toUpperCase(Locale.ROOT)))
        .orElse(null);
  }

  InboxAddress unreadOnly(boolean isUnreadOnly) {
    return new InboxAddress(new InboxFilter(isUnreadOnly, filter.category()), null);
  }

  InboxAddress about(@Nullable Category category) {
    return new InboxAddress(new InboxFilter(filter.isUnreadOnly(), category), null);
  }

  InboxAddress from(DeliveryId last) {
    return new InboxAddress(filter, last);
  }

  /** Below the context path. */
  String path() {
    var category = filter.category();
    return PAGE
        + new Query()
            .with("show", filter.isUnreadOnly() ? UNREAD : null)
            .with("about", category == null ? null : category.name().toLowerCase(Locale.ROOT))
            .with("after", after);
  }
}
