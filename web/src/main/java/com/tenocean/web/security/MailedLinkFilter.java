package com.tenocean.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Takes the token of a mailed link out of the page's address at once: into the session, with a
 * redirect to the bare address. So it stays neither in the address bar nor in the history, and what
 * the page loads or links to never learns of it. Opening the link does nothing more; a button acts.
 */
@WebFilter({"/confirm-email", "/reset-password", "/first-admin"})
public class MailedLinkFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100;
  private static final List<String> PAGES =
      List.of("/confirm-email", "/reset-password", "/first-admin");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    var token = request.getMethod().equals("GET") ? request.getParameter("token") : null;
    if (token == null) {
      chain.doFilter(request, response);
      return;
    }
    MailedLink.keep(request, token.length() > LONGEST ? "" : token);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + page(request));
  }

  /** Not the address as it was asked for, which may name another host after two slashes. */
  private static String page(HttpServletRequest request) {
    return PAGES.stream().filter(request.getServletPath()::contains).findFirst().orElse("/");
  }
}
