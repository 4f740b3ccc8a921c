package com.tenocean.web.notification;

import com.tenocean.notification.InboxService;
import com.tenocean.web.visit.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bell on top of every page, as it stands while the page is drawn. */
@Named
@RequestScoped
public class Bell {
  private static final int MOST_SHOWN = 99;
  private static final List<String> MEMBERS =
      List.of("TENANT", "FLOOR_CAPTAIN", "MAINTENANCE", "ADMIN", "ALUMNI");

  @Inject InboxService inbox;
  @Inject Viewer viewer;
  @Inject HttpServletRequest page;

  private @Nullable Integer unread;

  /** Whether the viewer has one. An error page asks nothing that may fail again. */
  public boolean isHung() {
    return page.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
        && viewer.isAnyOf(MEMBERS);
  }

  public int getUnread() {
    if (unread == null) {
      unread = inbox.unread();
    }
    return unread;
  }

  /** What fits beside the bell. */
  public String getShown() {
    return getUnread() > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(getUnread());
  }
}
