package com.tenocean.web.notification;

import com.tenocean.notification.InboxService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How many notifications are unread, as a number: for pages whose {@link BellSocket} is shut. */
@WebServlet("/notifications/unread")
public class UnreadServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient InboxService inbox;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain; charset=UTF-8");
    response.getWriter().print(inbox.unread());
  }
}
