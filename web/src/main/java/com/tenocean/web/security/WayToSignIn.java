package com.tenocean.web.security;

import com.tenocean.web.visit.Addresses;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Sends a visitor from a page that is not for visitors to the sign-in page, which leads back. The
 * page's address travels as a parameter: a visitor needs no session for it. Where there is no page
 * the visitor hears that instead of being asked to sign in for it.
 */
final class WayToSignIn {
  /** The parameter that names the page to come back to. */
  static final String TARGET = "to";

  private final HttpServletRequest request;
  private final HttpServletResponse response;

  WayToSignIn(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  void show() throws AuthenticationException {
    try {
      response.setHeader("Cache-Control", "no-store");
      if (ApiKey.isFor(request)) {
        response.setHeader("WWW-Authenticate", "Bearer");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      } else if (!PortalPages.has(request)) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
        answerFaces();
      } else {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address());
      }
    } catch (IOException e) {
      throw new AuthenticationException("can't send a visitor to the sign-in page", e);
    }
  }

  /** Faces' script follows a redirect only where it stands in its own kind of answer. */
  private void answerFaces() throws IOException {
    response.setContentType("text/xml;charset=UTF-8");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + address()
                + "\"/></partial-response>");
  }

  private String address() {
    var page = URLEncoder.encode(Addresses.asked(request), StandardCharsets.UTF_8);
    return request.getContextPath() + "/login?" + TARGET + "=" + page;
  }
}
