package com.tenocean.web.security;

import com.tenocean.web.visit.Addresses;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The token of a link that came by mail, from the moment it was opened until its button is pressed.
 * It waits in the session, under the page that it is for.
 */
public final class MailedLink {
  private static final String KEY = MailedLink.class.getName() + ":";

  private MailedLink() {}

  /** The token that this page was opened with. */
  public static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (String) session.getAttribute(key(request)));
  }

  /** Forgets it: it was used. */
  public static void forget(HttpServletRequest request) {
    request.getSession().removeAttribute(key(request));
  }

  static void keep(HttpServletRequest request, String token) {
    request.getSession().setAttribute(key(request), token);
  }

  private static String key(HttpServletRequest request) {
    return KEY + Addresses.path(request);
  }
}
