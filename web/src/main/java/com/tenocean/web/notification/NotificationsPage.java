package com.tenocean.web.notification;

import com.tenocean.notification.Category;
import com.tenocean.notification.InboxItem;
import com.tenocean.notification.InboxList;
import com.tenocean.notification.InboxService;
import com.tenocean.notification.NotificationSettingsService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the portal has told the person, latest first. */
@Named
@RequestScoped
public class NotificationsPage {
  @Inject InboxService inbox;
  @Inject NotificationSettingsService settings;
  @Inject HttpServletRequest request;

  private InboxAddress address;
  private InboxList list;
  private List<Category> categories;

  @PostConstruct
  void read() {
    address = InboxAddress.of(request);
    list = inbox.list(address.filter(), address.after());
    categories = settings.categories();
  }

  public List<InboxItem> getItems() {
    return list.items();
  }

  public List<Category> getCategories() {
    return categories;
  }

  /** What the list is about; null for all. */
  public @Nullable Category getCategory() {
    return address.filter().category();
  }

  /**
   * Whether more may be told of the same, so that it can be muted; an announcement is told once.
   */
  public boolean goesOn(InboxItem item) {
    return item.about() != null && item.category() != Category.ANNOUNCEMENT;
  }

  public boolean isUnreadOnly() {
    return address.filter().isUnreadOnly();
  }

  /** The name of the text that says why the list is empty. */
  public String getEmptiness() {
    if (isUnreadOnly()) {
      return "notifications.noneUnread";
    }
    return address.filter().category() == null ? "notifications.none" : "notifications.noneSuch";
  }

  /** Whether the list is about this; about all where it is null. */
  public boolean isAbout(@Nullable Category category) {
    return address.filter().category() == category;
  }

  public String toUnread(boolean isUnreadOnly) {
    return link(address.unreadOnly(isUnreadOnly));
  }

  public String toAbout(@Nullable Category category) {
    return link(address.about(category));
  }

  /** The next part of the list; null at its end. */
  public @Nullable String getMore() {
    var next = list.next();
    return next == null ? null : link(address.from(next));
  }

  /** The latest of the list, up to which all can be marked as read; null if there is none. */
  public @Nullable String getLatest() {
    return list.items().isEmpty() || address.after() != null
        ? null
        : list.items().get(0).id().toString();
  }

  private String link(InboxAddress target) {
    return request.getContextPath() + target.path();
  }
}
