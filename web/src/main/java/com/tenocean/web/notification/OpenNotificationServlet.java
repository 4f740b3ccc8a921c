package com.tenocean.web.notification;

import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.InboxService;
import com.tenocean.notification.NotificationNotFoundException;
import com.tenocean.notification.push.PushedService;
import com.tenocean.web.visit.Query;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Leads to what a notification tells of, under the bell or on a device, and marks it as read: a
 * link, so that it opens in a new tab as well. Nothing but the person's own mark changes, and the
 * id can't be guessed.
 */
@WebServlet("/notifications/open")
public class OpenNotificationServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String LIST = "/notifications";

  @Inject transient InboxService inbox;
  @Inject transient PushedService pushed;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var target = Query.read(request, "id", DeliveryId::of).flatMap(this::open);
    if (target.isPresent()) {
      response.sendRedirect(request.getContextPath() + target.get());
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Where it leads: to the list if there is nothing to see. */
  private Optional<String> open(DeliveryId id) {
    try {
      var target = inbox.open(id).target();
      return Optional.of(target == null ? LIST : target);
    } catch (NotificationNotFoundException notTheBells) {
      return openPushed(id);
    }
  }

  private Optional<String> openPushed(DeliveryId id) {
    try {
      return Optional.of(pushed.open(id).orElse(LIST));
    } catch (NotificationNotFoundException notTheirs) {
      return Optional.empty();
    }
  }
}
