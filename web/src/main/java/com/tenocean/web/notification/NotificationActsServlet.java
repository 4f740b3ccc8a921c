package com.tenocean.web.notification;

import com.tenocean.notification.Category;
import com.tenocean.notification.DeliveryId;
import com.tenocean.notification.InboxService;
import com.tenocean.notification.NotificationNotFoundException;
import com.tenocean.web.frame.Notices;
import com.tenocean.web.visit.Addresses;
import com.tenocean.web.visit.Query;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Marks as read and mutes, and returns to the page. The buttons name what they act on, so that none
 * hits its neighbour when the list has grown meanwhile.
 */
@WebServlet("/notifications/act")
public class NotificationActsServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient InboxService inbox;
  @Inject transient Notices notices;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      act(request);
    } catch (NotificationNotFoundException notTheirs) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", back(request));
  }

  /** Who had to sign in first is led here, and finds the list as it is by now. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/notifications");
  }

  private void act(HttpServletRequest request) {
    id(request, "read").ifPresent(inbox::open);
    id(request, "mute").ifPresent(this::mute);
    id(request, "readAll").ifPresent(latest -> readAll(latest, InboxAddress.category(request)));
  }

  private void mute(DeliveryId id) {
    notices.done("notifications.mutedOne", inbox.mute(id).subject());
  }

  private void readAll(DeliveryId latest, @Nullable Category category) {
    inbox.readAll(latest, category);
    notices.done("notifications.allRead");
  }

  private static Optional<DeliveryId> id(HttpServletRequest request, String parameter) {
    return Query.read(request, parameter, DeliveryId::of);
  }

  private static String back(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("back"))
        .filter(Addresses::isLocal)
        .orElse(request.getContextPath() + "/notifications");
  }
}
